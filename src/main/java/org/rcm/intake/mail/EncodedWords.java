package org.rcm.intake.mail;

import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Encoded words (RFC 2047) as mailers really write them: split within a character, with blanks inside, inside quotes,
 * next to each other without a blank. What is no encoded word stays as it is.
 */
final class EncodedWords {
    private static final Pattern BEGIN = Pattern.compile("=\\?([^?\\s]{1,60}+)\\?([bBqQ])\\?");

    private EncodedWords() {}

    static String decode(String value) {
        if (!value.contains("=?")) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        String charset = null;
        int at = 0;
        Matcher word = BEGIN.matcher(value);
        while (word.find(at)) {
            int end = value.indexOf("?=", word.end());
            if (end < 0) {
                break; // none after this one ends either
            }
            String between = value.substring(at, word.start());
            String next = word.group(1).replaceFirst("\\*.*", ""); // RFC 2231, 5: a language may follow
            boolean joined = charset != null && between.isBlank();
            if (!joined || !next.equalsIgnoreCase(charset)) {
                flush(text, run, charset);
                text.append(joined ? "" : between);
            }
            charset = next;
            run.writeBytes(bytes(word.group(2), value.substring(word.end(), end)));
            at = end + 2;
        }
        flush(text, run, charset);
        return text.append(value.substring(at)).toString();
    }

    private static void flush(StringBuilder text, ByteArrayOutputStream run, String charset) {
        if (run.size() > 0) {
            text.append(Charsets.decode(run.toByteArray(), charset));
            run.reset();
        }
    }

    private static byte[] bytes(String encoding, String encoded) {
        byte[] raw = encoded.getBytes(Charsets.WINDOWS_1252);
        if (encoding.equalsIgnoreCase("b")) {
            return TransferEncoding.BASE64.decode(raw, 0, raw.length);
        }
        for (int i = 0; i < raw.length; i++) {
            raw[i] = raw[i] == '_' ? (byte) ' ' : raw[i];
        }
        return TransferEncoding.QUOTED_PRINTABLE.decode(raw, 0, raw.length);
    }
}
