package org.rcm.intake.extraction.contents;

import java.util.List;
import org.rcm.intake.extraction.text.Draft;

/**
 * What a mail passes on.
 *
 * @param isData true if a forwarded mail is the data, since nobody is named above it
 * @param passedOn people named in a forwarded text below words of the sender's own that say who comes
 * @param above what is put right above a forwarded mail that is the data; null if none is
 */
record Forwarded(boolean isData, List<Draft> passedOn, Corrections above) {
    static final Forwarded NOTHING = new Forwarded(false, List.of(), null);
}
