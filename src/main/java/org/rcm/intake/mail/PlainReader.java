package org.rcm.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a plain text body. */
final class PlainReader {
    /** Marks before a quoted line; within HTML too, where plain text was made HTML. */
    static final Pattern QUOTES = Pattern.compile("^(?: ?>){1,50} ?");

    /** What stands in plain text for a picture. */
    private static final Pattern PICTURE =
            Pattern.compile("\\[cid:[^\\]\\s]{1,200}\\]|\\[(?:image|imagen): [^\\]]{1,200}\\]");

    private PlainReader() {}

    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (String written : text.split("\\r\\n|\\n|\\r", Limits.LINES + 1)) {
            if (lines.size() == Limits.LINES) {
                break;
            }
            String line = written.replace('\u00A0', ' ')
                    .replaceAll("[\\p{Cntrl}&&[^\\t]]", "")
                    .stripTrailing();
            Matcher quotes = QUOTES.matcher(line);
            boolean quoted = quotes.find() && !line.startsWith(">From ");
            int depth =
                    quoted ? (int) quotes.group().chars().filter(c -> c == '>').count() : 0;
            lines.add(Line.plain(quoted ? line.substring(quotes.end()) : line, depth));
        }
        return lines;
    }
}
