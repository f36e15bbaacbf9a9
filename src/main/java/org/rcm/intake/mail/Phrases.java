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
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

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
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT)
                .replaceAll("[‘’´`]", "'")
                .replaceAll("[“”«»]", "\"")
                .replaceAll("[‐‑‒–—]", "-")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
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
