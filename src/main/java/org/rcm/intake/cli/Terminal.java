package org.rcm.intake.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * What a terminal can show.
 *
 * @param colours false when piped, or when the user wants none ({@code NO_COLOR})
 * @param unicode true if block characters can be shown
 */
public record Terminal(boolean colours, boolean unicode) {
    private static final int UNKNOWN = 80;
    private static final String ESCAPES = "\u001b\\[[0-9;]*m";

    /** The terminal this process writes to, if it is one. */
    public static Terminal ofTerminal(Ansi ansi) {
        // Since JDK 18 the default charset no longer tells the terminal's.
        String terminal = System.getProperty("native.encoding", "");
        return new Terminal(ansi.enabled(), "UTF-8".equalsIgnoreCase(terminal));
    }

    /** How wide it is; 80 where that is not known, and where nobody looks. */
    public int columns() {
        return colours ? new UsageMessageSpec().autoWidth(true).width() : UNKNOWN;
    }

    /** A place that is taken. */
    public String full() {
        return unicode ? "█" : "#";
    }

    /** A place that is free. */
    public String empty() {
        return unicode ? "░" : ".";
    }

    public String bold(String text) {
        return coloured("1", text);
    }

    public String red(String text) {
        return coloured("31", text);
    }

    public String green(String text) {
        return coloured("32", text);
    }

    public String yellow(String text) {
        return coloured("33", text);
    }

    private String coloured(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** Columns a text takes. */
    public static int width(CharSequence text) {
        return text.toString().replaceAll(ESCAPES, "").codePoints().map(c -> 1).sum();
    }

    /** On one line and without anything that a terminal would obey: much of what is shown was written by strangers. */
    public static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /**
     * A text in lines of at most so many columns, broken between words; cleaned.
     *
     * @param columns at least 20
     */
    public static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : clean(text).split(" ")) {
            String rest = word;
            if (line.length() > 0 && width(line) + 1 + width(rest) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest) > columns) {
                int end = rest.offsetByCodePoints(0, columns);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.length() == 0 ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A text of at most so many columns, with an ellipsis where it was longer; cleaned. */
    public static String cut(String text, int columns) {
        String clean = clean(text);
        int[] points = clean.codePoints().toArray();
        return points.length <= columns ? clean : new String(points, 0, columns - 1) + "…";
    }
}
