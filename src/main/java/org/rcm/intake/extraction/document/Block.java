package org.rcm.intake.extraction.document;

import java.util.List;
import org.rcm.intake.registration.Evidence;

/** A piece of a text as it is laid out: lines or a table. */
public sealed interface Block {

    /** MIME part it stands in. */
    String part();

    /**
     * A line of text.
     *
     * @param place where it stands ({@code line 4})
     */
    record Line(String place, String text) {

        public boolean isBlank() {
            return text.isBlank();
        }
    }

    /**
     * Lines in order, blank ones included.
     *
     * @param labelled what a labelled value in it is worth
     */
    record Lines(String part, Evidence.Source labelled, List<Line> lines) implements Block {}

    /**
     * A table; rows may differ in length.
     *
     * @param place where it stands ({@code table 1}); empty for the only one of its part
     * @param form true if its part is a document that was filled in
     */
    record Grid(String part, String place, boolean form, List<List<String>> rows) implements Block {
        /** Rows below are not read: no list of delegates is longer. */
        public static final int MAX_ROWS = 500;

        /** Columns further right are not read. */
        static final int MAX_COLUMNS = 60;

        public Evidence evidence(int row) {
            return new Evidence(
                    form ? Evidence.Source.FORM : Evidence.Source.TABLE,
                    part,
                    (place.isEmpty() ? "" : place + ", ") + "row " + (row + 1));
        }
    }
}
