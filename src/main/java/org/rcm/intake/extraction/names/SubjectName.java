package org.rcm.intake.extraction.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Stated;

/**
 * Finds the one name that stands by itself in a subject: {@code Registration – Ana María López Díaz – RCM}. Only a name that
 * a list of given names or a title vouches for, as subjects are full of words in capitals. Thread-safe.
 */
public final class SubjectName {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|:;()\\[\\]\"“”«»]\\s*|\\s[–—-]+\\s|\\s/\\s");

    private final Catalogue catalogue;
    private final NameShape shape;
    private final SurnamesFirst surnamesFirst;

    public SubjectName(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shape = new NameShape(catalogue);
        this.surnamesFirst = new SurnamesFirst(catalogue);
    }

    /** The name, as written; null if there is none, or more than one. */
    public Stated<String> in(String subject) {
        List<String> found = new ArrayList<>();
        for (String piece : BETWEEN.split(subject)) {
            String name = name(piece.strip());
            if (name != null) {
                found.add(name);
            }
        }
        return found.size() == 1 ? new Stated<>(found.get(0), new Evidence(Source.PROSE, "0", "subject")) : null;
    }

    private String name(String piece) {
        List<String> parts = List.of(piece.split("\\s*,\\s*"));
        if (parts.size() == 2 && isName(parts.get(1) + " " + parts.get(0)) && surnamesFirst.parts(parts, true)) {
            return piece;
        }
        List<String> names =
                parts.stream().map(this::withoutSubject).filter(this::isName).toList();
        return names.size() == 1 ? names.get(0) : null;
    }

    /** "Inscripción taller Ana Ruiz": words of which no name consists stand before it. */
    private String withoutSubject(String text) {
        List<Word> words = Word.of(text);
        int at = 0;
        while (at < words.size() - 1
                && (catalogue.names().isNoName(words.get(at).folded())
                        || at > 0 && catalogue.grammar().is(Role.ARTICLE, words.get(at)))) {
            at++;
        }
        return at == 0 ? text : text.substring(words.get(at).start());
    }

    private boolean isName(String text) {
        List<Word> words = Word.of(catalogue.honorifics().split(text).rest());
        return shape.of(text) == NameShape.Strength.LIKELY
                && catalogue.names().isGiven(words.get(0).folded())
                && !catalogue.grammar().is(Role.BEFORE_PLACE_NAME, words.get(0))
                && catalogue.countries().in(words).isEmpty()
                && words.stream().noneMatch(word -> catalogue.names().isNoName(word.folded()));
    }
}
