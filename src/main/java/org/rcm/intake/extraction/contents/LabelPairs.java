package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Labels;
import org.rcm.intake.extraction.words.Word;

/** Finds labels with their values within one line. Thread-safe. */
final class LabelPairs {
    private static final int LONGEST = 1000;
    private static final int MOST_COLONS = 24;
    /** Characters within which a passport number begins or has a digit. */
    private static final int NUMBER_WITHIN = 24;

    private static final Pattern BULLET = Pattern.compile(
            "^\\s*(?:[-*•·▪■◦o>–—]\\s+|\\(?\\d{1,3}\\s*[.)°º-]+\\s*|\\(?[a-h]\\)\\s*|[IVX]{1,4}[.)]\\s+){1,3}");
    private static final Pattern WEAK_SEPARATOR = Pattern.compile(
            "\\t|\\s*(?:[-=]+>|→|⇒|»)\\s*|\\s[–—-]\\s|[–—-]\\s|\\s*=\\s*|\\s*(?:\\s\\.){3,}\\s*|\\s{2,}|\\.{3,}|_{2,}|\\s*\\|\\s*|\\?\\s+");

    private final Catalogue catalogue;

    LabelPairs(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A value and the field its label names. */
    record Pair(Field field, String value) {}

    static String withoutBullet(String line) {
        return BULLET.matcher(line).replaceFirst("");
    }

    static boolean hasBullet(String line) {
        return BULLET.matcher(line).find();
    }

    /** The labelled values of one line, in order; a label without a value gives an empty one. */
    List<Pair> pairs(String line) {
        String text = withoutBullet(cut(line));
        if (text.chars().filter(c -> c == ':').count() > MOST_COLONS) {
            return List.of();
        }
        List<Pair> pairs = byColon(text);
        return pairs.isEmpty() ? byWeakSeparator(text) : pairs;
    }

    /**
     * A line that begins with a label and goes on with its value, nothing but a space between: {@code Cargo Asesora}. Null
     * where the label may just as well be the beginning of an institution's name.
     */
    Pair byPrefix(String line) {
        String text = withoutBullet(cut(line)).strip();
        List<Word> words = Word.of(text);
        for (int end = Math.min(5, words.size() - 1); end > 0; end--) {
            String gap = text.substring(words.get(end - 1).end(), words.get(end).start());
            String label = text.substring(0, words.get(end - 1).end());
            Field field = gap.isBlank() ? catalogue.labels().of(label) : null;
            if (field != null && field.isOfUse()) {
                String value = text.substring(words.get(end).start());
                boolean begins = Character.isUpperCase(value.codePointAt(0))
                        || Character.isDigit(value.codePointAt(0))
                        || value.indexOf('@') > 0;
                boolean name = catalogue.offices().beginsAt(words, 0)
                        && !catalogue.offices().beginsAt(words, end);
                return begins && !name && words.get(0).isCapitalised(text)
                        ? new Pair(field, Values.clean(value))
                        : null;
            }
        }
        return null;
    }

    private static String cut(String line) {
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private List<Pair> byColon(String text) {
        List<int[]> labels = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        int from = 0;
        for (int colon = colon(text, 0); colon >= 0; colon = colon(text, colon + 1)) {
            int start = labelStart(text, from, colon, !labels.isEmpty());
            if (start >= 0) {
                labels.add(new int[] {start, colon});
                fields.add(catalogue.labels().of(text.substring(start, colon)));
                from = colon + 1;
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1)[0] : text.length();
            pairs.add(new Pair(fields.get(i), Values.clean(text.substring(labels.get(i)[1] + 1, end))));
        }
        return pairs;
    }

    /** What a line says before its first label; mostly nothing. */
    String beforeLabels(String line) {
        String text = withoutBullet(cut(line));
        for (int colon = colon(text, 0); colon >= 0; colon = colon(text, colon + 1)) {
            int start = labelStart(text, 0, colon, false);
            if (start >= 0) {
                return Word.of(text.substring(0, start)).size() < 2 ? "" : text.substring(0, start);
            }
        }
        return "";
    }

    private static int colon(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == ':' || c == '：') && !text.startsWith("//", i + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the longest label that ends at the colon begins, or -1. */
    private int labelStart(String text, int from, int colon, boolean afterPair) {
        String before = text.substring(Math.max(from, colon - 110), colon);
        int offset = Math.max(from, colon - 110);
        List<Word> words = Word.of(before);
        int first = Math.max(0, words.size() - Labels.MAX_WORDS);
        boolean atLineStart = from == 0 && offset == 0 && words.size() <= Labels.MAX_WORDS;
        if (atLineStart && catalogue.labels().of(before) != null) {
            return 0;
        }
        for (int i = first; i < words.size(); i++) {
            int start = offset + words.get(i).start();
            if (words.get(i).isNumber()) {
                continue;
            }
            Field field = catalogue.labels().of(text.substring(start, colon));
            if (field != null && i > 0 && isGenitive(before, words.get(i - 1))) {
                return -1;
            }
            if (field != null && field.isOfUse() && mayBeginHere(text, start, colon, field, afterPair)) {
                return start;
            }
            if (field != null && !field.isOfUse() && afterPair && separated(text, start)) {
                return start;
            }
        }
        return -1;
    }

    /** "Wrong letter in Mark's e-mail: it is …": whose it is, is said before. */
    private boolean isGenitive(String text, Word word) {
        return catalogue.grammar().is(Role.GENITIVE, word)
                && word.start() > 0
                && "'’".indexOf(text.charAt(word.start() - 1)) >= 0;
    }

    private static boolean mayBeginHere(String text, int start, int colon, Field field, boolean afterPair) {
        return afterPair
                || start == 0
                || separated(text, start)
                || field == Field.EMAIL
                || field == Field.PHONE
                || field == Field.PASSPORT_NUMBER && isNumberNext(text, colon);
    }

    /** "My full name as on my passport: Ana Ruiz": what goes on there is no number. */
    private static boolean isNumberNext(String text, int colon) {
        return text.substring(colon + 1, Math.min(text.length(), colon + 1 + NUMBER_WITHIN))
                .chars()
                .anyMatch(Character::isDigit);
    }

    private static boolean separated(String text, int start) {
        int at = start - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at < 0 || ";:|,./(•·–—\t-".indexOf(text.charAt(at)) >= 0 || start - at > 2;
    }

    private List<Pair> byWeakSeparator(String text) {
        Matcher matcher = WEAK_SEPARATOR.matcher(text);
        while (matcher.find() && matcher.start() < 70) {
            Field field = matcher.start() == 0 ? null : catalogue.labels().of(text.substring(0, matcher.start()));
            if (field != null) {
                return List.of(new Pair(field, Values.clean(text.substring(matcher.end()))));
            }
        }
        return List.of();
    }
}
