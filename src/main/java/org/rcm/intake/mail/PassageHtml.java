package org.rcm.intake.mail;

import java.util.List;
import org.jsoup.nodes.Entities;

/** Writes lines as an HTML fragment again: nothing of the sender's mark-up but tables, lists and paragraphs. */
final class PassageHtml {
    private PassageHtml() {}

    static String of(List<Line> lines) {
        StringBuilder html = new StringBuilder();
        int table = 0;
        boolean list = false;
        for (Line line : lines) {
            if (line.table() != table) {
                html.append(table > 0 ? "</table>" : "").append(line.table() > 0 ? "<table>" : "");
                table = line.table();
            }
            if (line.item() != list && !line.isBlank()) {
                html.append(list ? "</ul>" : "<ul>");
                list = line.item();
            }
            if (table > 0) {
                html.append("<tr>").append(String.join("", line.cells())).append("</tr>");
            } else if (list && line.item()) {
                String text = line.text().replaceFirst("^(- |\\d+\\. )", "");
                html.append("<li>").append(Entities.escape(text)).append("</li>");
            } else if (!line.isBlank()) {
                html.append("<p>").append(Entities.escape(line.text())).append("</p>");
            }
        }
        return html.append(table > 0 ? "</table>" : "")
                .append(list ? "</ul>" : "")
                .toString();
    }
}
