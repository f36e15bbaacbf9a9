package org.rcm.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Reads RTF 1.9 in one pass: text, tables, pictures, and the HTML that Outlook wraps in it (MS-OXRTFEX). Java's own
 * reader knows no tables and no such HTML. Never throws for what the bytes say; one file, one thread.
 */
public final class Rtf {
    /** What is told of a document, in reading order. */
    public interface Sink {
        void text(String text);

        void endParagraph();

        void startTable();

        void endCell();

        void endRow();

        void endTable();

        /** A picture's file, of whatever type. */
        void picture(byte[] content);
    }

    private static final Set<String> UNSEEN = Set.of(
            "fonttbl", "colortbl", "stylesheet", "info", "listtable", "fldinst", "objdata", "nonshppict", "pntext");
    private static final Set<String> SEEN_THOUGH_STARRED = Set.of("htmltag", "shppict");
    private static final int DEEPEST = 500;
    private static final int MOST_TEXT = 2_000_000;
    private static final int LARGEST_PICTURE = 16 * 1024 * 1024;

    private static final class Group {
        boolean unseen;
        boolean picture;
        boolean tag;
        int fallback = 1;
    }

    private final byte[] raw;
    private final Sink sink;
    private final Deque<Group> outer = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder text = new StringBuilder();
    private Group group = new Group();
    private Charset charset = Charsets.WINDOWS_1252;
    private ByteArrayOutputStream picture;
    private int nibble = -1;
    private boolean starred;
    private boolean fromHtml;
    private boolean rtfOnly;
    private int skip;
    private int tooDeep;
    private int length;
    private boolean inRow;
    private boolean inTable;
    private int at;

    private Rtf(byte[] raw, Sink sink) {
        this.raw = raw;
        this.sink = sink;
    }

    public static void read(byte[] rtf, Sink sink) {
        new Rtf(rtf, sink).read();
    }

    /** The HTML that the RTF wraps, or null where it is no such RTF. */
    static String html(byte[] rtf) {
        String head = new String(rtf, 0, Math.min(rtf.length, 400), StandardCharsets.ISO_8859_1);
        if (!head.contains("\\fromhtml")) {
            return null;
        }
        Collected html = new Collected();
        read(rtf, html);
        return html.text.toString();
    }

    /** The document as plain text: cells parted by tabs. */
    static String plain(byte[] rtf) {
        Collected plain = new Collected();
        read(rtf, plain);
        return plain.text.toString();
    }

    private static final class Collected implements Sink {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void text(String more) {
            text.append(more);
        }

        @Override
        public void endParagraph() {
            text.append('\n');
        }

        @Override
        public void startTable() {
            // its rows say enough
        }

        @Override
        public void endCell() {
            text.append('\t');
        }

        @Override
        public void endRow() {
            text.append('\n');
        }

        @Override
        public void endTable() {
            // its rows have said enough
        }

        @Override
        public void picture(byte[] content) {
            // not asked for
        }
    }

    private void read() {
        while (at < raw.length && length < MOST_TEXT) {
            byte c = raw[at++];
            switch (c) {
                case '{' -> begin();
                case '}' -> end();
                case '\\' -> control();
                case '\r', '\n' -> {
                    // only there for whoever looks at the source
                }
                default -> one(c & 0xFF);
            }
        }
        flush();
        endTable();
    }

    private void begin() {
        flush();
        if (outer.size() >= DEEPEST) {
            tooDeep++;
            return;
        }
        outer.push(group);
        Group inner = new Group();
        inner.unseen = group.unseen;
        inner.picture = group.picture;
        inner.tag = group.tag;
        inner.fallback = group.fallback;
        group = inner;
        skip = 0;
    }

    private void end() {
        flush();
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        boolean wasPicture = group.picture;
        group = outer.isEmpty() ? new Group() : outer.pop();
        if (wasPicture && !group.picture && picture != null) {
            sink.picture(picture.toByteArray());
            picture = null;
            nibble = -1;
        }
        skip = 0;
        starred = false;
    }

    private void control() {
        if (at >= raw.length) {
            return;
        }
        byte c = raw[at];
        if (!isLetter(c)) {
            at++;
            symbol(c);
            return;
        }
        int from = at;
        while (at < raw.length && at - from < 32 && isLetter(raw[at])) {
            at++;
        }
        String word = new String(raw, from, at - from, StandardCharsets.ISO_8859_1);
        boolean negative = at < raw.length && raw[at] == '-';
        at += negative ? 1 : 0;
        int digits = at;
        int number = 0;
        while (at < raw.length && at - digits < 9 && raw[at] >= '0' && raw[at] <= '9') {
            number = number * 10 + raw[at++] - '0';
        }
        boolean numbered = at > digits;
        at += at < raw.length && raw[at] == ' ' ? 1 : 0;
        word(word, negative ? -number : number, numbered);
    }

    private void symbol(byte c) {
        switch (c) {
            case '\'' -> {
                int high = at < raw.length ? Character.digit(raw[at], 16) : -1;
                int low = at + 1 < raw.length ? Character.digit(raw[at + 1], 16) : -1;
                if (high >= 0 && low >= 0) {
                    at += 2;
                    one(high * 16 + low);
                }
            }
            case '*' -> starred = true;
            case '~' -> character('\u00A0');
            case '_' -> character('-');
            case '{', '}', '\\' -> one(c);
            case '\r', '\n' -> paragraph();
            default -> {
                // marks that nobody sees
            }
        }
    }

    private void word(String word, int number, boolean numbered) {
        if (starred) {
            starred = false;
            group.unseen |= !SEEN_THOUGH_STARRED.contains(word);
        }
        group.unseen |= UNSEEN.contains(word);
        switch (word) {
            case "par", "line", "sect", "page" -> paragraph();
            case "tab" -> character('\t');
            case "cell", "nestcell" -> cell();
            case "row", "nestrow" -> row();
            case "intbl" -> inRow = true;
            case "trowd" -> inRow = true;
            case "pard" -> {
                flush();
                inRow = false;
            }
            case "emdash", "endash" -> character('-');
            case "lquote", "rquote" -> character('\'');
            case "ldblquote", "rdblquote" -> character('"');
            case "bullet" -> character('\u2022');
            case "u" -> {
                character((char) number);
                skip = group.fallback;
            }
            case "uc" -> group.fallback = Math.max(0, Math.min(number, 10));
            case "ansicpg" -> {
                Charset named = Charsets.find("windows-" + number);
                charset = number == 65001 ? StandardCharsets.UTF_8 : named == null ? charset : named;
            }
            case "fromhtml" -> fromHtml = true;
            case "htmlrtf" -> {
                flush();
                rtfOnly = !numbered || number != 0;
            }
            case "htmltag" -> group.tag = true;
            case "pict" -> {
                group.picture = true;
                picture = picture == null ? new ByteArrayOutputStream() : picture;
            }
            case "bin" -> {
                int size = Math.max(0, Math.min(number, raw.length - at));
                if (group.picture && picture != null && size <= LARGEST_PICTURE) {
                    picture.write(raw, at, size);
                }
                at += size;
            }
            default -> {
                // looks, not words
            }
        }
    }

    private static boolean isLetter(byte c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private boolean isSeen() {
        return !group.unseen && !group.picture && !(fromHtml && rtfOnly && !group.tag);
    }

    private void one(int c) {
        if (skip > 0) {
            skip--;
        } else if (group.picture && !group.unseen && picture != null) {
            hex(c);
        } else if (isSeen()) {
            characters();
            bytes.write(c);
        }
    }

    private void hex(int c) {
        int value = Character.digit(c, 16);
        if (value >= 0 && nibble >= 0 && picture.size() < LARGEST_PICTURE) {
            picture.write(nibble * 16 + value);
        }
        nibble = value < 0 ? nibble : nibble >= 0 ? -1 : value;
    }

    private void character(char c) {
        if (isSeen()) {
            text.append(decoded()).append(c);
        }
    }

    private String decoded() {
        String said = bytes.size() == 0 ? "" : bytes.toString(charset);
        bytes.reset();
        return said;
    }

    /** Characters told by number come before the bytes that follow them. */
    private void characters() {
        if (!text.isEmpty() && bytes.size() == 0) {
            say(text.toString());
            text.setLength(0);
        }
    }

    private void flush() {
        String said = text.append(decoded()).toString();
        text.setLength(0);
        if (!said.isEmpty()) {
            say(said);
        }
    }

    private void say(String said) {
        if (!fromHtml && inTable && !inRow) {
            endTable();
        }
        length += said.length();
        sink.text(said);
    }

    private void paragraph() {
        flush();
        if (isSeen()) {
            if (inTable && !inRow) {
                endTable();
            }
            length++;
            sink.endParagraph();
        }
    }

    private void cell() {
        flush();
        if (!inTable) {
            inTable = true;
            sink.startTable();
        }
        length++;
        sink.endCell();
    }

    private void row() {
        flush();
        if (inTable) {
            length++;
            sink.endRow();
        }
    }

    private void endTable() {
        if (inTable) {
            inTable = false;
            sink.endTable();
        }
    }
}
