package org.rcm.intake.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Phrases of many languages, as a text file keeps them: sections in square brackets, one phrase a line, {@code #} for
 * comments. Everything is compared folded: lower case, without accents, blanks collapsed. Immutable.
 */
final class Phrases {
    private final Map<String, List<String>> sections = new HashMap<>();

    private Phrases() {}

    /** Reads a resource of this package; a missing one or a phrase outside a section is a mistake of ours. */
    static Phrases read(String resource) {
        Phrases phrases = new Phrases();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            List<String> section = null;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String phrase = line.strip();
                if (phrase.startsWith("[")) {
                    section =
                            phrases.sections.computeIfAbsent(phrase.replaceAll("[\\[\\]]", ""), k -> new ArrayList<>());
                } else if (!phrase.isEmpty() && !phrase.startsWith("#")) {
                    Objects.requireNonNull(section, resource).add(fold(phrase.replaceFirst("^\\\\", "")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
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

    boolean isIn(String section, String folded) {
        return of(section).stream().anyMatch(folded::contains);
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
