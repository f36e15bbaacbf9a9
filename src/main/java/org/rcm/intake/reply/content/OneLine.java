package org.rcm.intake.reply.content;

import java.util.Locale;
import java.util.regex.Pattern;
import org.rcm.intake.registration.Passport;

/**
 * What a sender wrote, fit to stand in our own mail: one line, no invisible characters, not too long, no link, no number
 * of a document. Whoever forges a sender's address must not be able to have us deliver his text.
 */
public final class OneLine {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}]+");
    private static final Pattern LINK = Pattern.compile("(?iu)[a-z]{3,9}\\s*:\\s*//|www\\s*\\.|mailto\\s*:");

    /** Five digits and more, but not those of a registration's reference ({@code IMRF22-10007}). */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![A-Z0-9]\\d-)[\\p{L}\\d]*\\d{5}[\\p{L}\\d]*");

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

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

    /**
     * The same with long numbers hidden; null for what has a link in it, or this document's number however it is spaced.
     *
     * @param document its number is told to nobody; null if none is known
     */
    public static String quotable(String value, int longest, Passport document) {
        String line = of(value, longest);
        if (line == null || LINK.matcher(line).find() || isIn(document, line)) {
            return null;
        }
        return LONG_NUMBER.matcher(line).replaceAll("•••");
    }

    private static boolean isIn(Passport document, String line) {
        return document != null && compact(line).contains(compact(document.number()));
    }

    private static String compact(String text) {
        return NO_LETTER_OR_DIGIT.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
