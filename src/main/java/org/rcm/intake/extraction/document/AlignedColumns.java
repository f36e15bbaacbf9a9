package org.rcm.intake.extraction.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts by tabs the cells of a table that somebody typed with spaces: cells that begin below one another, with or without a
 * line of dashes below the headings.
 */
final class AlignedColumns {
    private static final int FEWEST = 3;
    /** No line of a table that is to be read is longer; a pattern may not be tried on any length. */
    private static final int LONGEST = 1_000;

    /** By these a table is parted already. */
    private static final List<String> OTHER_SIGNS = List.of("|", "\t");

    private static final Pattern RUN = Pattern.compile("[-=_–—]{3,}");
    private static final Pattern CELL = Pattern.compile("(?<=^|^\\s|\\s\\s)\\S");
    private static final Pattern NO_RULE = Pattern.compile("[^-=_–— ]");

    private AlignedColumns() {}

    /** The lines, as many as before, those of such tables with tabs; of a line of dashes nothing is left. */
    static List<String> tabbed(List<String> lines) {
        List<String> tabbed = new ArrayList<>(lines);
        int at = 0;
        while (at < lines.size()) {
            boolean ruled = at + 1 < lines.size() && isRule(lines.get(at + 1)) && !isParted(lines.get(at));
            List<Integer> columns = ruled
                    ? starts(RUN, lines.get(at + 1))
                    : isTable(lines, at) ? starts(CELL, lines.get(at)) : List.of();
            int end = columns.isEmpty() ? at : end(lines, at, columns, ruled);
            for (int row = at; row < end; row++) {
                boolean rule = ruled && row == at + 1;
                tabbed.set(row, rule ? "" : String.join("\t", cells(lines.get(row), columns)));
            }
            if (ruled && end > at + 1) { // no line may stand between the headings and what is below
                tabbed.set(at + 1, tabbed.get(at));
                tabbed.set(at, "");
            }
            at = Math.max(end, at + 1);
        }
        return tabbed;
    }

    /** At least three cells begin in each of two lines where those of the line above begin. */
    private static boolean isTable(List<String> lines, int at) {
        List<Integer> columns = starts(CELL, lines.get(at));
        return columns.size() >= FEWEST
                && !isParted(lines.get(at))
                && at + 1 < lines.size()
                && starts(CELL, lines.get(at + 1)).equals(columns);
    }

    private static int end(List<String> lines, int from, List<Integer> columns, boolean ruled) {
        int end = from + 1;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && (ruled && end == from + 1 || columns.containsAll(starts(CELL, lines.get(end))))) {
            end++;
        }
        return end;
    }

    private static boolean isParted(String line) {
        return OTHER_SIGNS.stream().anyMatch(line::contains);
    }

    private static boolean isRule(String line) {
        return !NO_RULE.matcher(line.stripTrailing()).find()
                && starts(RUN, line).size() > 1;
    }

    private static List<Integer> starts(Pattern pattern, String line) {
        List<Integer> starts = new ArrayList<>();
        Matcher cell = pattern.matcher(line.length() > LONGEST ? "" : line);
        while (starts.size() < Block.Grid.MAX_COLUMNS && cell.find()) {
            starts.add(cell.start());
        }
        return starts;
    }

    private static List<String> cells(String line, List<Integer> columns) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int from = Math.min(line.length(), columns.get(i));
            int to = i + 1 < columns.size() ? Math.min(line.length(), columns.get(i + 1)) : line.length();
            cells.add(line.substring(from, to).strip());
        }
        return cells;
    }
}
