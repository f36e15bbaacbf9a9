package org.rcm.intake.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Lines of an HTML body: blocks become lines, rows of data tables lines with tabs, quoting elements depth. */
final class HtmlReader implements NodeFilter {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "table",
            "tr",
            "td",
            "th",
            "blockquote",
            "pre",
            "hr",
            "address",
            "section",
            "article",
            "header",
            "footer",
            "center",
            "dl",
            "dt",
            "dd",
            "form",
            "fieldset",
            "body",
            "caption");
    private static final Set<String> UNSEEN = Set.of("style", "script", "head", "title", "noscript", "template", "xml");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol");
    private static final Pattern HIDDEN = Pattern.compile(
            "display\\s*:\\s*none|mso-hide\\s*:\\s*all|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(?![.\\d])|max-height\\s*:\\s*0(?![.\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}\u200B\uFEFF]+");
    private static final Pattern BULLET = Pattern.compile("^[·•▪§●◦‣]\\s*");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    /** Elements with a table somewhere within. */
    private final Set<Element> placing = Collections.newSetFromMap(new IdentityHashMap<>());

    private Line.Mark mark = Line.Mark.NONE;
    private int quotes;
    private int signatures;
    private int preformatted;
    private int tables;
    private String item = "";

    private HtmlReader() {}

    static List<Line> lines(String html) {
        HtmlReader reader = new HtmlReader();
        Element body = Jsoup.parse(html).body();
        reader.findTablesAroundTables(body);
        NodeTraversor.filter(reader, body);
        reader.flush();
        return reader.lines;
    }

    private void findTablesAroundTables(Element body) {
        for (Element table : body.getElementsByTag("table")) {
            Element around = table.parent();
            while (around != null && placing.add(around)) {
                around = around.parent();
            }
        }
    }

    /** About how many letters and digits a reader sees, told without building the tree. */
    static int size(String html) {
        String low = html.toLowerCase(Locale.ROOT);
        int size = 0;
        int i = 0;
        while (i >= 0 && i < low.length()) {
            char c = low.charAt(i);
            if (c == '<') {
                i = afterTag(low, i);
            } else if (c == '&') {
                int end = low.indexOf(';', i);
                i = end > 0 && end - i < 10 ? end + 1 : i + 1;
            } else {
                size += Character.isLetterOrDigit(c) ? 1 : 0;
                i++;
            }
        }
        return size;
    }

    /** Where text goes on behind a tag, a comment or what is no text at all; -1 where it does not. */
    private static int afterTag(String low, int at) {
        String end = low.startsWith("<!--", at)
                ? "-->"
                : low.startsWith("<style", at) ? "</style>" : low.startsWith("<script", at) ? "</script>" : ">";
        int found = low.indexOf(end, at);
        return found < 0 ? -1 : found + end.length();
    }

    /** The character set the HTML names itself, or null. */
    static String charset(byte[] html) {
        String head = new String(html, 0, Math.min(html.length, 2048), StandardCharsets.ISO_8859_1);
        Matcher charset = CHARSET.matcher(head);
        return charset.find() ? charset.group(1) : null;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (lines.size() >= Limits.LINES) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode text) {
            append(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (UNSEEN.contains(name) || HIDDEN.matcher(element.attr("style")).find()) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("br")) {
            lineBreak();
        } else if (BLOCKS.contains(name)) {
            flush();
        }
        if (MailMarkup.isOriginal(element)) {
            mark = Line.Mark.ORIGINAL;
        }
        if (name.equals("table") && !placing.contains(element) && DataTable.isOne(element)) {
            table(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        item = name.equals("li") ? MailMarkup.itemMark(element) : item;
        preformatted += name.equals("pre") ? 1 : 0;
        signatures += MailMarkup.isSignature(element) ? 1 : 0;
        quotes += MailMarkup.isQuote(element, lines) ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (name.equals("a")) {
            append(MailMarkup.addressBehind(element));
        }
        if (BLOCKS.contains(name)) {
            flush();
        }
        if (PARAGRAPHS.contains(name) && !element.className().startsWith("Mso")) {
            blank();
        }
        preformatted -= name.equals("pre") ? 1 : 0;
        signatures -= MailMarkup.isSignature(element) ? 1 : 0;
        if (name.equals("blockquote") && element.hasAttr(MailMarkup.QUOTED)) {
            quotes--;
        }
        return FilterResult.CONTINUE;
    }

    private void append(String text) {
        if (preformatted > 0) {
            String[] pieces = text.split("\\r?\\n", -1);
            for (int i = 0; i < pieces.length; i++) {
                current.append(pieces[i]);
                if (i < pieces.length - 1) {
                    lineBreak();
                }
            }
        } else {
            current.append(text);
        }
    }

    private void lineBreak() {
        if (current.toString().isBlank()) {
            current.setLength(0);
            blank();
        } else {
            flush();
        }
    }

    private void blank() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isBlank()) {
            add("", 0, List.of(), false);
        }
    }

    private void flush() {
        if (current.isEmpty()) {
            return;
        }
        String text = current.toString().replace('\u00A0', ' ');
        boolean spaced = text.isBlank() && current.indexOf("\u00A0") >= 0;
        text = preformatted > 0
                ? text.stripTrailing()
                : SPACE.matcher(text).replaceAll(" ").strip();
        current.setLength(0);
        if (text.isEmpty()) {
            if (spaced) {
                blank();
            }
            return;
        }
        Matcher bullet = BULLET.matcher(text);
        if (bullet.find()) {
            text = text.substring(bullet.end());
            item = "- ";
        }
        add(item + text, 0, List.of(), !item.isEmpty());
        item = "";
    }

    private void table(Element table) {
        tables++;
        for (DataTable.Row row : DataTable.rows(table)) {
            add(row.text(), tables, row.cells(), false);
        }
        blank();
    }

    private void add(String text, int table, List<String> cells, boolean listed) {
        Line.Mark here = signatures > 0 ? Line.Mark.SIGNATURE : Line.Mark.NONE;
        if (!text.isEmpty() && mark == Line.Mark.ORIGINAL) {
            here = mark;
            mark = Line.Mark.NONE;
        }
        Matcher marks = table > 0 ? null : PlainReader.QUOTES.matcher(text);
        boolean marked = marks != null && marks.find();
        int depth = marked ? (int) marks.group().chars().filter(c -> c == '>').count() : 0;
        lines.add(new Line(marked ? text.substring(marks.end()) : text, quotes + depth, here, table, cells, listed));
    }
}
