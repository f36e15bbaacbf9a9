package org.rcm.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parameters of a structured field: RFC 2045 values, quoted or not, RFC 2231 continuations and character sets, and
 * encoded words in quotes, which no RFC allows and most mailers write.
 */
final class Parameters {
    private static final Pattern NAME =
            Pattern.compile("\\G[\\s;]*([\\w!#$%&^+.-]{1,60}?)(?:\\*(\\d{1,3}))?(\\*)?\\s{0,9}=\\s{0,9}");
    private static final Pattern NEXT = Pattern.compile(";\\s*[\\w-]{1,40}(?:\\*\\d{1,3})?\\*?\\s{0,9}=");
    private static final Pattern EXTENDED = Pattern.compile("^([\\w.:+-]*)'[^']*'(.*)$", Pattern.DOTALL);

    private final String field;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, TreeMap<Integer, String>> pieces = new HashMap<>();
    private int at;

    private Parameters(String field) {
        this.field = field;
    }

    /** The parameters after the first semicolon; names in lower case, values decoded. */
    static Map<String, String> read(String header) {
        int semicolon = header.indexOf(';');
        if (semicolon < 0) {
            return Map.of();
        }
        Parameters parameters =
                new Parameters(header.length() > Limits.PARAMETERS ? header.substring(0, Limits.PARAMETERS) : header);
        parameters.at = semicolon;
        parameters.read();
        // The extended form wins over the plain one that old readers get beside it (RFC 6266, 4.3).
        parameters.pieces.forEach((name, parts) -> parameters.values.put(name, join(parts)));
        return Map.copyOf(parameters.values);
    }

    private void read() {
        Matcher name = NAME.matcher(field);
        while (at >= 0 && at < field.length() && values.size() + pieces.size() < 100) {
            if (!name.find(at)) {
                at = field.indexOf(';', at + 1); // a parameter without a value: on to the next
                continue;
            }
            at = name.end();
            String value = at < field.length() && field.charAt(at) == '"' ? quoted() : bare();
            String key = name.group(1).toLowerCase(Locale.ROOT);
            boolean star = name.group(3) != null;
            if (name.group(2) != null || star) {
                int number = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
                pieces.computeIfAbsent(key, k -> new TreeMap<>()).putIfAbsent(number, (star ? "*" : "=") + value);
            } else {
                values.putIfAbsent(key, EncodedWords.decode(value));
            }
        }
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < field.length() && field.charAt(at) != '"') {
            boolean escaped =
                    field.charAt(at) == '\\' && at + 1 < field.length() && "\"\\".indexOf(field.charAt(at + 1)) >= 0;
            at += escaped ? 1 : 0;
            value.append(field.charAt(at));
            at++;
        }
        at++;
        return value.toString();
    }

    /** A value without quotes ends where the next parameter begins; blanks and semicolons in it are seen. */
    private String bare() {
        Matcher next = NEXT.matcher(field);
        int end = next.find(at) ? next.start() : field.length();
        String value = field.substring(at, end);
        at = end;
        return value.replaceAll("[\\s;]+$", "");
    }

    private static String join(TreeMap<Integer, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = null;
        boolean first = true;
        for (String part : parts.values()) {
            String value = part.substring(1);
            boolean escaped = part.charAt(0) == '*';
            Matcher head = EXTENDED.matcher(value);
            if (first && escaped && head.matches()) {
                charset = head.group(1);
                value = head.group(2);
            }
            first = false;
            bytes.writeBytes(escaped ? unescape(value) : encode(value, charset));
        }
        return EncodedWords.decode(Charsets.decode(bytes.toByteArray(), charset));
    }

    private static byte[] encode(String value, String charset) {
        Charset known = Charsets.find(charset);
        return value.getBytes(known == null || !known.canEncode() ? StandardCharsets.UTF_8 : known);
    }

    private static byte[] unescape(String value) {
        byte[] raw = encode(value, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
            bytes.write(low < 0 ? raw[i] : high * 16 + low);
            i += low < 0 ? 0 : 2;
        }
        return bytes.toByteArray();
    }
}
