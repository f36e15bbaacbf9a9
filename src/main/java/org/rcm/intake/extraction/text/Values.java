package org.rcm.intake.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleans values as people type them: addresses with their usual damage, phones, document numbers, left-over marks. */
public final class Values {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![A-Za-z0-9._%+'-])[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}+@(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}+\\.){1,8}[A-Za-z]{2,24}");
    private static final Pattern AT = Pattern.compile(
            "\\s*[\\[({<]\\s*(?:at|arroba|@|a)\\s*[\\])}>]\\s*|\\s+(?:arroba|at)\\s+|\\s*@\\s+|\\s+@\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOT = Pattern.compile(
            "\\s*[\\[({]\\s*(?:dot|punto|\\.)\\s*[\\])}]\\s*|\\s+(?:dot|punto)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE_AROUND_DOT = Pattern.compile("(?<=\\w)\\s*\\.\\s*(?=[a-z])");
    private static final Pattern PHONE =
            Pattern.compile("\\+?\\(?\\d[\\d\\s().+-]{5,22}\\d(?:\\s*(?:ext|x)\\.?\\s*\\d{1,6})?");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Za-z0-9])([A-Za-z]{0,3}[ -]?\\d{5,10})(?![A-Za-z0-9@])");
    private static final Pattern NOTHING = Pattern.compile(
            "(?:[\\s.…_–—/\\\\*?x:-]*|n\\.?\\s*/?\\s*[ad]\\.?|s\\s*/\\s*d|tbd|tbc|"
                    + "pendiente|por definir|por confirmar|no aplica|ningun[oa]|none|not applicable|pending|to be (?:confirmed|determined))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[\\s\"'“”«»*_•·>|;,:=–—-]+|[\\s\"'“”«»*_•·|;,=–—-]+$");

    private Values() {}

    /** Without marks at its ends; empty where nothing is said ({@code N/A}, {@code ____}). */
    public static String clean(String value) {
        String flat = value.replace('\u00a0', ' ').replace('\t', ' ').strip();
        if (flat.length() > 400) {
            flat = flat.substring(0, 400);
        }
        flat = EDGES.matcher(flat).replaceAll("");
        if (flat.endsWith(".") && !flat.matches(".*\\b\\p{L}{1,4}\\.$")) {
            flat = flat.substring(0, flat.length() - 1);
        }
        flat = flat.replaceAll(" {2,}", " ");
        return NOTHING.matcher(flat).matches() ? "" : flat;
    }

    /** Every whole e-mail address of a text, lower case, in order. */
    public static List<String> emails(String text) {
        List<String> found = new ArrayList<>();
        if (text.indexOf('@') >= 0) {
            Matcher matcher = ADDRESS.matcher(text);
            while (matcher.find() && found.size() < 50) {
                found.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    /** The address that a value labelled as one means, damage undone; null if there is none. */
    public static String email(String value) {
        List<String> whole = emails(value);
        if (!whole.isEmpty()) {
            return whole.get(0);
        }
        if (value.length() > 120) {
            return null;
        }
        String mended = DOT.matcher(AT.matcher(value).replaceAll("@")).replaceAll(".");
        whole = emails(mended);
        if (whole.isEmpty() && mended.indexOf('@') > 0) {
            whole = emails(SPACE_AROUND_DOT.matcher(mended).replaceAll("."));
        }
        return whole.isEmpty() ? null : whole.get(0);
    }

    /** The first telephone number of a text as written, or null. */
    public static String phone(String text) {
        Matcher matcher = PHONE.matcher(text);
        while (matcher.find()) {
            long digits = matcher.group().chars().filter(Character::isDigit).count();
            if (digits >= 7 && digits <= 16) {
                return matcher.group().strip();
            }
        }
        return null;
    }

    /** The first document number of a text, without spaces and dashes, upper case; or null. */
    public static String documentNumber(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.find() ? matcher.group(1).replaceAll("[ -]", "").toUpperCase(Locale.ROOT) : null;
    }
}
