package org.rcm.intake.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that old mailers write straight into the text.
 *
 * @param text without the files
 */
record Uuencoded(String text, List<File> files) {
    record File(String name, byte[] content) {}

    private static final Pattern BEGIN = Pattern.compile("(?m)^begin [0-7]{3,4} (.{1,200})$");
    private static final Pattern END = Pattern.compile("(?m)^end[ \\t]*$");

    static Uuencoded of(String text) {
        if (!text.contains("begin ")) {
            return new Uuencoded(text, List.of());
        }
        List<File> files = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        int at = 0;
        Matcher begin = BEGIN.matcher(text);
        Matcher end = END.matcher(text);
        while (begin.find(at) && end.find(begin.end()) && files.size() < Limits.ARCHIVE_ENTRIES) {
            byte[] raw = text.substring(begin.start(), end.end()).concat("\n").getBytes(StandardCharsets.ISO_8859_1);
            boolean encoded =
                    text.substring(begin.end(), end.start()).lines().skip(1).allMatch(Uuencoded::isEncoded);
            byte[] content = encoded ? TransferEncoding.UUENCODE.decode(raw, 0, raw.length) : new byte[0];
            rest.append(text, at, content.length > 0 ? begin.start() : end.end());
            at = end.end();
            if (content.length > 0) {
                files.add(new File(begin.group(1).strip(), content));
            }
        }
        return new Uuencoded(rest.append(text.substring(at)).toString(), List.copyOf(files));
    }

    private static boolean isEncoded(String line) {
        return line.length() < 80 && line.chars().allMatch(c -> c >= ' ' && c <= '`');
    }
}
