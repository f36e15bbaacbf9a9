package org.rcm.intake.registration.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.registration.PersonName;

/**
 * Names folded for look-ups: accents, case, punctuation and order do not count. For deciding whether a name agrees with a
 * passport use {@link NameMatch}, which knows the forms that issuers may print. Pure functions, thread-safe.
 */
public final class Names {

    /** Words that belong to the surname after them ({@code de la Cruz}); lower case, folded. */
    static final Set<String> PARTICLES = Set.of(
            "de", "del", "la", "las", "los", "el", "y", "e", "da", "das", "do", "dos", "di", "van", "von", "der", "den",
            "du", "le");

    private Names() {}

    /** Lower case, without accents, everything but letters and digits as one space: {@code "Muñoz-Díaz, A."} to {@code "munoz diaz a"}. */
    public static String fold(String text) {
        return Folding.fold(text);
    }

    /** The folded words in their order; empty for null or blank. */
    public static List<String> tokens(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /** True if both have the same folded words in the same order, and any; false for null. */
    public static boolean sameWords(String one, String other) {
        List<String> words = tokens(one);
        return !words.isEmpty() && words.equals(tokens(other));
    }

    /**
     * The same for a person however the name is ordered, split, accented or capitalised: all words sorted, particles left
     * out. Two people of one delegation with equal keys are taken as one person.
     */
    public static String key(PersonName name) {
        List<String> all = Stream.concat(tokens(name.givenNames()).stream(), tokens(name.surnames()).stream())
                .toList();
        List<String> telling =
                all.stream().filter(word -> !PARTICLES.contains(word)).sorted().toList();
        return telling.isEmpty() ? all.stream().sorted().collect(Collectors.joining(" ")) : String.join(" ", telling);
    }
}
