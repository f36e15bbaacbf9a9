package org.rcm.intake.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.rcm.intake.cli.Terminal;

/**
 * A table for a terminal: cells wrap at spaces within their column, long words are broken.
 *
 * @param headings one a column
 * @param widths columns of text each takes; two spaces stand between
 */
record TextTable(Terminal terminal, List<String> headings, List<Integer> widths) {
    private static final String GAP = "  ";

    /** The lines of a table with these rows, without line ends. */
    List<String> lines(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        lines.addAll(row(headings).stream().map(terminal::bold).toList());
        String rule = (terminal.unicode() ? "─" : "-").repeat(width());
        for (List<String> row : rows) {
            lines.add(rule);
            lines.addAll(row(row));
        }
        lines.add(rule);
        return lines;
    }

    private int width() {
        return widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (widths.size() - 1);
    }

    private List<String> row(List<String> cells) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(wrapped(cells.get(i), widths.get(i)));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringJoiner joined = new StringJoiner(GAP);
            for (int i = 0; i < cells.size(); i++) {
                String text = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                joined.add(text + " ".repeat(widths.get(i) - Terminal.width(text)));
            }
            lines.add(joined.toString().stripTrailing());
        }
        return lines;
    }

    /** Each line of the text, broken at spaces. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n")) {
            StringBuilder line = new StringBuilder();
            for (String word : Terminal.clean(paragraph).split(" ")) {
                if (!line.isEmpty() && Terminal.width(line) + 1 + Terminal.width(word) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
                while (Terminal.width(line) > width) {
                    int end = breakOf(line, line.offsetByCodePoints(0, width));
                    lines.add(line.substring(0, end));
                    line.delete(0, end);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Where a long word breaks: behind its last punctuation that fits, else where it must. */
    private static int breakOf(CharSequence word, int latest) {
        for (int end = latest; end > latest / 2; end--) {
            if (".@-/_:".indexOf(word.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return latest;
    }
}
