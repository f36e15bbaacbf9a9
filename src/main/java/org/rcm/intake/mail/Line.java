package org.rcm.intake.mail;

import java.util.List;

/**
 * One line of a body text, as a reader sees it.
 *
 * @param text without quote marks; cells of a table row separated by tabs
 * @param quotes how many times it is quoted: {@code >} marks or quoting block elements
 * @param mark what the mark-up says about it
 * @param table number of the table it is a row of, from 1, or 0
 * @param cells HTML of the row's cells with their tags, or empty
 * @param item an item of a list
 */
record Line(String text, int quotes, Mark mark, int table, List<String> cells, boolean item) {

    /** What mail programs mark in their HTML. */
    enum Mark {
        NONE,
        /** A reply's or a forward's original begins, with its header block or after an attribution line. */
        ORIGINAL,
        /** Stands within a signature's element. */
        SIGNATURE
    }

    static Line plain(String text, int quotes) {
        return new Line(text, quotes, Mark.NONE, 0, List.of(), false);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
