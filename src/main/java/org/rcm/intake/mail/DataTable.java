package org.rcm.intake.mail;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** Tables that hold data, told apart from those that only place text and logos on the page. */
final class DataTable {
    /** One row: its cells separated by tabs, and each cell as HTML. */
    record Row(String text, List<String> cells) {}

    private static final int MAX_CELL_LINES = 8;
    private static final int MAX_CELLS = 100;

    private DataTable() {}

    /** True for a table (without tables in it) that has a row of two filled cells, none of them a page of text. */
    static boolean isOne(Element table) {
        List<Element> rows = table.select("tr");
        boolean wide = false;
        for (Element row : rows) {
            int filled = 0;
            for (Element cell : row.children()) {
                int breaks = cell.select("br, p, div, li").size();
                boolean signature = rows.size() == 1 && breaks > 2;
                if (breaks > MAX_CELL_LINES || signature) {
                    return false;
                }
                filled += cell.hasText() ? 1 : 0;
            }
            wide |= filled > 1;
        }
        return wide;
    }

    static List<Row> rows(Element table) {
        List<Row> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<String> texts = new ArrayList<>();
            List<String> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                if (texts.size() == MAX_CELLS) {
                    break;
                }
                List<String> lines = HtmlReader.lines(cell.html()).stream()
                        .map(Line::text)
                        .filter(line -> !line.isBlank())
                        .map(line -> line.replace('\t', ' '))
                        .toList();
                texts.add(String.join(" ", lines));
                cells.add(html(cell, lines));
            }
            if (texts.stream().anyMatch(text -> !text.isBlank())) {
                rows.add(new Row(String.join("\t", texts), cells));
            }
        }
        return rows;
    }

    private static String html(Element cell, List<String> lines) {
        String tag = cell.normalName();
        return "<" + tag + span(cell, "colspan") + span(cell, "rowspan") + ">"
                + String.join("<br>", lines.stream().map(Entities::escape).toList()) + "</" + tag + ">";
    }

    private static String span(Element cell, String name) {
        String value = cell.attr(name).strip();
        return value.matches("[2-9]|[1-9]\\d") ? " " + name + "=\"" + value + "\"" : "";
    }
}
