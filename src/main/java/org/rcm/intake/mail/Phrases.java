package org.rcm.intake.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases of many languages, as a text file of the catalogue keeps them: sections in square brackets, one phrase a line, {@code #} for
 * comments. Everything is compared folded: lower case, without accents, blanks collapsed. Immutable.
 */
final class Phrases {
    /** CJK Radicals Supplement, the first block of scripts without blanks. */
    private static final char LAST_OF_ALPHABETS = '\u2E80';

    private final Map<String, List<String>> sections = new HashMap<>();

    private Phrases() {}

    /**
     * Reads a file of the catalogue.
     *
     * @param needed every section that is asked for
     * @throws MailWordsException if the file cannot be read, a phrase stands in no section, or a section is missing or unknown
     */
    static Phrases read(Path file, Set<String> needed) {
        Phrases phrases = new Phrases();
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MailWordsException(
                    file + ": cannot be read (" + e.getClass().getSimpleName() + "): it came with the hub, as UTF-8");
        }
        List<String> section = null;
        for (int i = 0; i < lines.size(); i++) {
            String phrase = lines.get(i).strip();
            if (phrase.startsWith("[")) {
                String name = phrase.replaceAll("[\\[\\]]", "");
                if (!needed.contains(name)) {
                    throw wrong(file, i, "no section is called \"" + name + "\"; known are " + new TreeSet<>(needed));
                }
                section = phrases.sections.computeIfAbsent(name, k -> new ArrayList<>());
            } else if (!phrase.isEmpty() && !phrase.startsWith("#")) {
                if (section == null) {
                    throw wrong(file, i, "a phrase stands above the first [section]");
                }
                section.add(fold(phrase.replaceFirst("^\\\\", "")));
            }
        }
        for (String name : needed) {
            if (phrases.sections.getOrDefault(name, List.of()).isEmpty()) {
                throw wrong(file, lines.size() - 1, "section [" + name + "] is missing or empty");
            }
        }
        return phrases;
    }

    private static MailWordsException wrong(Path file, int index, String reason) {
        return new MailWordsException(file + ":" + (index + 1) + ": " + reason);
    }

    /** Lower case, without accents, typographic marks made plain, blanks collapsed. */
    static String fold(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c <= ' ' || c == 127) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (c < 128) {
                folded.append(c == '`' ? '\'' : c);
            } else if (!isMark(Character.getType(c))) {
                folded.append(plain(c));
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT).strip();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static char plain(char typographic) {
        return switch (typographic) {
            case '‘', '’', '´' -> '\'';
            case '“', '”', '«', '»' -> '"';
            case '‐', '‑', '‒', '–', '—' -> '-';
            default -> typographic;
        };
    }

    List<String> of(String section) {
        return Objects.requireNonNull(sections.get(section), section);
    }

    boolean startsOne(String section, String folded) {
        return of(section).stream().anyMatch(folded::startsWith);
    }

    /** True if one of the section's phrases stands there, begun where a word begins: "até" is not in "maternity". */
    boolean isIn(String section, String folded) {
        return of(section).stream().anyMatch(phrase -> stands(phrase, folded));
    }

    private static boolean stands(String phrase, String folded) {
        for (int at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
            if (at == 0 || !isOneWord(folded.charAt(at - 1), phrase.charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** Scripts that part no words with blanks stand behind the alphabets that do. */
    private static boolean isOneWord(char before, char first) {
        return Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(first)
                && before < LAST_OF_ALPHABETS
                && first < LAST_OF_ALPHABETS;
    }

    /** The text with a blank where any of the section's phrases stood. */
    String without(String section, String folded) {
        String text = folded;
        for (String phrase : of(section)) {
            text = text.replace(phrase, " ");
        }
        return text;
    }

    boolean isOne(String section, String folded) {
        return of(section).contains(folded);
    }

    /** The section's phrases as alternatives of a regular expression, longest first. */
    String alternatives(String section) {
        return of(section).stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
