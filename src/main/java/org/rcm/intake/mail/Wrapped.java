package org.rcm.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Joins running text that a mail program wrapped at a column without saying so ({@link Flowed} is for those that say so): a
 * line was wrapped where the first word of the next had found no place in it. Lists, labels and addresses stay as they are.
 * Thread-safe.
 */
final class Wrapped {
    /** Columns at which mail programs wrap. */
    private static final int NARROWEST = 50;

    private static final int WIDEST = 90;

    /** Fewest lines that tell a wrapped text from lines that happen to be long. */
    private static final int FEWEST = 3;

    private static final Pattern BEGINS_ANEW =
            Pattern.compile("^\\s*(?:[-–—•·*o▪◦>+]\\s|\\d{1,3}[.)]\\s|\\p{L}[.)]\\s|[^.,;]{1,40}:(?:\\s|$)|\\S+$)");
    private static final Pattern ITEM =
            Pattern.compile("^\\s*(?:[-–—•·*o▪◦]|\\d{1,3}[.)]|\\p{L}[.)])\\s[^,;]{1,60}[,;]");
    private static final Pattern ENDS = Pattern.compile("[.:;!?]\\s*$");
    private static final Pattern GOES_ON = Pattern.compile("(?:,|(?<![\\p{L}.])\\p{Ll}{1,5})$");

    private final List<Line> lines;
    private final int width;

    private Wrapped(List<Line> lines, int width) {
        this.lines = lines;
        this.width = width;
    }

    /** The lines with wrapped ones joined; in text that a second program wrapped again, the stumps as well. */
    static List<Line> joined(List<Line> lines) {
        int width = lines.stream()
                .map(Line::text)
                .filter(text -> text.indexOf(' ') > 0)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return width < NARROWEST || width > WIDEST ? lines : new Wrapped(lines, width).joined();
    }

    private List<Line> joined() {
        List<Line> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            int end = end(i);
            joined.add(end == i + 1 ? lines.get(i) : one(i, end));
            i = end;
        }
        return joined;
    }

    /** Index behind the last line of the wrapped text that begins here; the next line if none does. */
    private int end(int from) {
        int end = from + 1;
        int open = 0;
        while (end < lines.size() && isWrapped(end - 1)) {
            open += goesOn(end - 1) || beginsSmall(end) ? 1 : 0;
            end++;
        }
        boolean text =
                end - from >= FEWEST ? open * 2 >= end - from - 1 : end - from == 2 && (goesOn(from) || isItem(from));
        return text ? end : from + 1;
    }

    /** The next line belongs to the same text, and its first word had found no place in this one. */
    private boolean isWrapped(int at) {
        Line line = lines.get(at);
        Line next = lines.get(at + 1);
        boolean plain = !line.isBlank()
                && !next.isBlank()
                && line.quotes() == next.quotes()
                && line.text().indexOf('\t') < 0
                && line.text().indexOf(' ') > 0
                && !BEGINS_ANEW.matcher(next.text()).find();
        String word = next.text().strip().split("\\s", 2)[0];
        return plain && line.text().length() + 1 + word.length() > width;
    }

    private boolean goesOn(int at) {
        String text = lines.get(at).text();
        return !ENDS.matcher(text).find() && GOES_ON.matcher(text).find();
    }

    /** "1) Ana Ruiz; Directora; Ministerio": an item of a list that tells several things goes on in the next line. */
    private boolean isItem(int at) {
        return ITEM.matcher(lines.get(at).text()).find();
    }

    private boolean beginsSmall(int at) {
        return Character.isLowerCase(lines.get(at).text().strip().codePointAt(0));
    }

    private Line one(int from, int to) {
        StringBuilder text = new StringBuilder(lines.get(from).text());
        for (Line line : lines.subList(from + 1, to)) {
            text.append(' ').append(line.text().strip());
        }
        return Line.plain(text.toString(), lines.get(from).quotes());
    }
}
