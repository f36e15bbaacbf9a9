package org.rcm.intake.reply.content;

import java.util.regex.Pattern;

/**
 * What a sender wrote, fit to stand in our own mail: one line, no invisible characters, not too long, no link. Whoever
 * forges a sender's address must not be able to have us deliver his text.
 */
public final class OneLine {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}]+");
    private static final Pattern LINK = Pattern.compile("(?iu)[a-z]{3,9}\\s*:\\s*//|www\\s*\\.|mailto\\s*:");

    private OneLine() {}

    /** Without line breaks, control and invisible characters, at most {@code longest} code units; null for null or blank. */
    public static String of(String value, int longest) {
        if (value == null) {
            return null;
        }
        String line = INVISIBLE.matcher(value).replaceAll(" ").strip().replaceAll("\\s+", " ");
        if (line.length() > longest) {
            int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
            line = line.substring(0, end).strip() + "…";
        }
        return line.isEmpty() ? null : line;
    }

    /** The same, and null for what has a link in it. */
    public static String withoutLink(String value, int longest) {
        String line = of(value, longest);
        return line == null || LINK.matcher(line).find() ? null : line;
    }
}
