package org.rcm.intake.extraction.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Evidence;

/** Lays out a passage as lines and tables. */
public final class BodyText {
    static final int MAX_LINES = 1500;
    private static final int MAX_HTML = 400_000;

    /** "Rosendo (con o) Germán", "Alysha (with a y)": how a name is spelt is no part of it. */
    private static final Pattern SPELT =
            Pattern.compile("(?iu)\\s?[(\\[](?:se escribe |spelt |spelled )?(?:con|sin|with|without)"
                    + "(?: (?:an?|una?|doble|dos|acento en la|tilde en la|double))? [\"'«“]?\\p{L}{1,2}[\"'»”]?"
                    + "(?:,? (?:y no|no|not|and not|en vez de|en lugar de|instead of)"
                    + "(?: (?:con|with))?(?: (?:an?|una?))? [\"'«“]?\\p{L}{1,2}[\"'»”]?)?[)\\]]");

    private BodyText() {}

    /**
     * The lines of a passage, numbered as in its part.
     *
     * @param labelled what a labelled value in them is worth
     */
    public static Block.Lines lines(Passage passage, Evidence.Source labelled) {
        List<Block.Line> lines = new ArrayList<>();
        int number = passage.firstLine();
        for (String line :
                AlignedColumns.tabbed(ChatLines.said(List.of(passage.text().split("\n", -1))))) {
            if (lines.size() >= MAX_LINES) {
                break;
            }
            lines.add(new Block.Line(
                    "line " + number++,
                    SPELT.matcher(line.replace('\u00a0', ' ')).replaceAll("")));
        }
        return new Block.Lines(passage.part(), labelled, lines);
    }

    /** The tables of a passage: of its HTML, or where it has none, lines with tabs. */
    public static List<Block.Grid> grids(Passage passage, Block.Lines lines) {
        List<Block.Grid> grids = new ArrayList<>();
        if (passage.html() != null
                && passage.html().length() < MAX_HTML
                && passage.html().contains("<table")) {
            for (Element table : Jsoup.parseBodyFragment(passage.html()).select("table")) {
                if (table.select("table").size() == 1 && grids.size() < 50) {
                    grids.add(new Block.Grid(passage.part(), "table " + (grids.size() + 1), false, rows(table)));
                }
            }
        }
        return grids.isEmpty() ? tabbed(lines) : grids;
    }

    private static List<List<String>> rows(Element table) {
        List<List<String>> rows = new ArrayList<>();
        Map<Integer, Spanned> open = new HashMap<>();
        for (Element row : table.select("tr")) {
            if (rows.size() >= Block.Grid.MAX_ROWS) {
                break;
            }
            List<String> cells = new ArrayList<>();
            Map<Integer, Spanned> next = new HashMap<>();
            for (Element cell : row.select("> td, > th")) {
                fill(cells, open, next);
                String text = text(cell);
                int rowspan = span(cell, "rowspan");
                int columns = Math.min(span(cell, "colspan"), Block.Grid.MAX_COLUMNS - cells.size());
                for (int i = 0; i < columns; i++) {
                    if (rowspan > 1) {
                        next.put(cells.size(), new Spanned(i == 0 ? text : "", rowspan - 1));
                    }
                    cells.add(i == 0 ? text : "");
                }
            }
            fill(cells, open, next);
            open = next;
            rows.add(cells);
        }
        return rows;
    }

    /** A cell that reaches into the rows below says the same for each of them. */
    private record Spanned(String text, int rows) {}

    private static void fill(List<String> cells, Map<Integer, Spanned> open, Map<Integer, Spanned> next) {
        for (Spanned above = open.get(cells.size()); above != null; above = open.get(cells.size())) {
            if (above.rows > 1) {
                next.put(cells.size(), new Spanned(above.text, above.rows - 1));
            }
            cells.add(above.text);
        }
    }

    private static int span(Element cell, String attribute) {
        String span = cell.attr(attribute);
        return span.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(span)) : 1;
    }

    private static String text(Element cell) {
        cell.select("br").before("\\n");
        cell.select("p, div, li").append("\\n");
        String text = cell.text().replace("\\n", "\n").replace('\u00a0', ' ').strip();
        return text.length() > 2000 ? text.substring(0, 2000) : text;
    }

    private static List<Block.Grid> tabbed(Block.Lines lines) {
        List<Block.Grid> grids = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i <= lines.lines().size(); i++) {
            String line = i < lines.lines().size() ? lines.lines().get(i).text() : "";
            if (line.indexOf('\t') >= 0 || line.chars().filter(c -> c == '|').count() >= 2) {
                if (rows.size() < Block.Grid.MAX_ROWS) {
                    rows.add(cells(line));
                }
            } else if (!rows.isEmpty()
                    && !(line.isBlank()
                            && i + 1 < lines.lines().size()
                            && lines.lines().get(i + 1).text().indexOf('\t') >= 0)) {
                grids.add(new Block.Grid(lines.part(), "table " + (grids.size() + 1), false, List.copyOf(rows)));
                rows.clear();
            }
        }
        return grids;
    }

    private static List<String> cells(String line) {
        String bare =
                line.indexOf('\t') >= 0 ? line : line.replaceAll("^\\s*\\|", "").replaceAll("\\|\\s*$", "");
        List<String> cells = new ArrayList<>();
        for (String cell : bare.split(line.indexOf('\t') >= 0 ? "\t" : "\\|", Block.Grid.MAX_COLUMNS)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    /** The lines that are no table's. */
    public static Block.Lines withoutTables(Block.Lines lines) {
        List<Block.Line> rest = lines.lines().stream()
                .map(line -> line.text().indexOf('\t') >= 0
                                || line.text().chars().filter(c -> c == '|').count() >= 2
                        ? new Block.Line(line.place(), "")
                        : line)
                .toList();
        return new Block.Lines(lines.part(), lines.labelled(), rest);
    }
}
