package org.rcm.intake.cli.preview;

import org.rcm.intake.event.Event;

/** The page that names every answer. Used once, by one thread. */
final class PreviewIndex {
    private final StringBuilder rows = new StringBuilder();
    private final Event event;

    PreviewIndex(Event event) {
        this.event = event;
    }

    void answer(String language, String name, String subject) {
        rows.append("<li>")
                .append(language)
                .append(": <a href='")
                .append(language + "/" + name + ".html")
                .append("'>")
                .append(name)
                .append("</a> (<a href='")
                .append(language + "/" + name + ".txt")
                .append("'>text</a>) ")
                .append(escaped(subject))
                .append("</li>\n");
    }

    void file(String language, String name) {
        rows.append("<li>&emsp;<a href='" + language + "/" + name + "'>" + name + "</a></li>\n");
    }

    String html() {
        return "<!DOCTYPE html>\n<meta charset='utf-8'><meta name='viewport' content='width=device-width'>"
                + "<meta name='color-scheme' content='light dark'>\n<title>Preview</title>\n<h1>Answers about "
                + escaped(event.id()) + "</h1>\n<p>All people are invented.</p>\n<ul>\n" + rows + "</ul>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
