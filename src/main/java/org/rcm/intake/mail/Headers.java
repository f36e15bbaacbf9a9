package org.rcm.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The header fields of a mail or of a part, read as leniently as mail readers do: any line ending, lines that are no
 * field, a missing empty line before the body, an mbox line before the first field.
 */
final class Headers {
    /** Longest subject kept, in characters. */
    static final int MAX_SUBJECT = 500;

    private record Field(String name, String value) {}

    private final List<Field> fields = new ArrayList<>();
    private final int end;

    private Headers(int end) {
        this.end = end;
    }

    /** Reads the fields that begin at {@code from}; the body begins at {@link #end()}. */
    static Headers read(byte[] raw, int from, int to) {
        List<Field> fields = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        String name = null;
        int at = from;
        while (at < to) {
            int stop = Lines.end(raw, at, to);
            int next = Lines.next(raw, stop, to);
            if (stop == at) {
                at = next;
                break;
            }
            int colon = colon(raw, at, stop);
            if (raw[at] == ' ' || raw[at] == '\t') {
                if (name != null && value.length() < Limits.FIELD_CHARACTERS) {
                    value.append(' ')
                            .append(Charsets.decodeHeader(raw, at, stop).strip());
                }
            } else if (colon > 0) {
                keep(fields, name, value);
                name = at - from > Limits.HEADER_BYTES
                        ? null
                        : Charsets.decodeHeader(raw, at, colon).strip().toLowerCase(Locale.ROOT);
                int until = Math.min(stop, colon + Limits.FIELD_CHARACTERS);
                value.append(Charsets.decodeHeader(raw, colon + 1, until).strip());
            } else if (!isFieldAhead(raw, next, to) && !startsWith(raw, at, stop, "From ")) {
                break; // no field, and none follows: the body begins without an empty line
            }
            at = next;
        }
        keep(fields, name, value);
        Headers headers = new Headers(fields.isEmpty() && !isBlank(raw, from, at) ? from : at);
        headers.fields.addAll(fields);
        return headers;
    }

    private static void keep(List<Field> fields, String name, StringBuilder value) {
        if (name != null && fields.size() < Limits.FIELDS) {
            fields.add(new Field(name, value.toString().strip()));
        }
        value.setLength(0);
    }

    private static boolean isBlank(byte[] raw, int from, int to) {
        for (int i = from; i < to; i++) {
            if (raw[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    /** Position of the colon after a field name (RFC 5322, 3.6.8; blanks before it are obsolete but seen), or -1. */
    private static int colon(byte[] raw, int from, int to) {
        boolean blank = false;
        for (int i = from; i < to && i - from < 100; i++) {
            if (raw[i] == ':') {
                return i > from ? i : -1;
            }
            boolean space = raw[i] == ' ' || raw[i] == '\t';
            if (!space && (blank || raw[i] <= ' ' || raw[i] == 127)) {
                return -1;
            }
            blank |= space;
        }
        return -1;
    }

    private static boolean isFieldAhead(byte[] raw, int from, int to) {
        int at = from;
        for (int line = 0; line < 3 && at < to; line++) {
            int stop = Lines.end(raw, at, to);
            if (stop == at) {
                return line == 0; // the empty line follows: what stands here is a broken field
            }
            if (colon(raw, at, stop) > 0) {
                return true;
            }
            at = Lines.next(raw, stop, to);
        }
        return false;
    }

    private static boolean startsWith(byte[] raw, int from, int to, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (from + i >= to || raw[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the body begins. */
    int end() {
        return end;
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    boolean has(String name) {
        return first(name) != null;
    }

    /** The topmost field of that name, unfolded and undecoded, or null. */
    String first(String name) {
        for (Field field : fields) {
            if (field.name.equalsIgnoreCase(name)) {
                return field.value;
            }
        }
        return null;
    }

    /** As {@link #first}, but empty where there is none, and in lower case: for comparing. */
    String word(String name) {
        String value = first(name);
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    /** All fields of that name, topmost first. */
    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name.equalsIgnoreCase(name))
                .map(Field::value)
                .toList();
    }

    /** The values of all fields of one name that stand above the topmost one of another name. */
    List<String> above(String name, String other) {
        List<String> found = new ArrayList<>();
        for (Field field : fields) {
            if (field.name.equalsIgnoreCase(other)) {
                return found;
            }
            if (field.name.equalsIgnoreCase(name)) {
                found.add(field.value);
            }
        }
        return List.of();
    }

    /** Names of all fields, lower case. */
    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** The topmost field of that name with its encoded words decoded, on one line; empty where there is none. */
    String text(String name) {
        String value = first(name);
        return value == null
                ? ""
                : EncodedWords.decode(value).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
