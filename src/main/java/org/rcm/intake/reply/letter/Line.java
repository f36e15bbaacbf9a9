package org.rcm.intake.reply.letter;

import java.util.List;
import java.util.stream.Stream;

/**
 * One line of a letter's words, by what it begins with.
 *
 * @param kind what it is
 * @param cells its text; several for a row and for places to sign; bold stands between {@code **}
 */
record Line(Kind kind, List<String> cells) {
    /** What a line can be. */
    enum Kind {
        /** {@code ^ }: who writes, at the head of the page. */
        HEAD("^ "),
        /** {@code ## }: a heading. */
        HEADING("## "),
        /** {@code # }: the title. */
        TITLE("# "),
        /** {@code - }: one of a list. */
        BULLET("- "),
        /** {@code | label | value}: a row of a table. */
        ROW("| "),
        /** {@code ___ here | and here}: places to sign. */
        SIGN("___ "),
        /** Nothing: some space. */
        SPACE(""),
        /** Anything else. */
        TEXT("");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }
    }

    static List<Line> of(String words) {
        return words.strip().lines().map(Line::ofLine).toList();
    }

    private static Line ofLine(String line) {
        if (line.isBlank()) {
            return new Line(Kind.SPACE, List.of());
        }
        Kind kind = Stream.of(Kind.values())
                .filter(each -> !each.mark.isEmpty() && line.startsWith(each.mark))
                .findFirst()
                .orElse(Kind.TEXT);
        String text = line.substring(kind.mark.length()).strip();
        boolean several = kind == Kind.ROW || kind == Kind.SIGN;
        return new Line(
                kind, several ? Stream.of(text.split("\\|")).map(String::strip).toList() : List.of(text));
    }
}
