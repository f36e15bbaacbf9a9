package org.rcm.intake.mail;

import java.util.List;

/** One line of a body text, as a reader sees it. Confined to one thread: it folds its text at first use. */
final class Line {
    /** Beyond this many characters no line is a header, an attribution, a closing or a label. */
    static final int LONG = 400;

    /** What mail programs mark in their HTML. */
    enum Mark {
        NONE,
        /** A reply's or a forward's original begins, with its header block or after an attribution line. */
        ORIGINAL,
        /** Stands within a signature's element. */
        SIGNATURE
    }

    private final String text;
    private final int quotes;
    private final Mark mark;
    private final int table;
    private final List<String> cells;
    private final boolean item;
    private String folded;

    /**
     * A line.
     *
     * @param text without quote marks; cells of a table row separated by tabs
     * @param quotes how many times it is quoted: {@code >} marks or quoting block elements
     * @param mark what the mark-up says about it
     * @param table number of the table it is a row of, from 1, or 0
     * @param cells HTML of the row's cells with their tags, or empty
     * @param item an item of a list
     */
    Line(String text, int quotes, Mark mark, int table, List<String> cells, boolean item) {
        this.text = text;
        this.quotes = quotes;
        this.mark = mark;
        this.table = table;
        this.cells = cells;
        this.item = item;
    }

    static Line plain(String text, int quotes) {
        return new Line(text, quotes, Mark.NONE, 0, List.of(), false);
    }

    String text() {
        return text;
    }

    /** The text for comparing ({@link Phrases#fold}); of a long line its beginning. */
    String folded() {
        if (folded == null) {
            folded = Phrases.fold(text.length() > LONG ? text.substring(0, LONG) : text);
        }
        return folded;
    }

    int quotes() {
        return quotes;
    }

    Mark mark() {
        return mark;
    }

    int table() {
        return table;
    }

    List<String> cells() {
        return cells;
    }

    boolean item() {
        return item;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
