package org.rcm.intake.registration.names;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One word of a name with every form in which it may be printed.
 *
 * @param forms A–Z only
 * @param abbreviated true for an initial or a word that ends in a full stop
 */
record Word(Set<String> forms, boolean abbreviated) {

    /** {@code Ma.} for María, but not {@code Juan.} for Juana. */
    private static final int LONGEST_ABBREVIATION = 2;

    /** @param text without spaces or hyphens */
    static Word of(String text) {
        Set<String> forms = Transliteration.forms(text).stream()
                .map(form -> form.replace(" ", ""))
                .map(Word::withoutMarkers)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Word whole = new Word(Collections.unmodifiableSet(forms), false);
        int letters = forms.iterator().next().length();
        boolean marked = text.endsWith(".") || text.endsWith("ª") || text.endsWith("º");
        boolean initial = letters == 1 && !whole.isParticle();
        return new Word(whole.forms, initial || (marked && letters <= LONGEST_ABBREVIATION));
    }

    /** The form an issuer is most likely to print. */
    String plain() {
        return forms.iterator().next();
    }

    /** NXX and UXX say that the letter has a tilde or a diaeresis (9303-3, table A); no name has XX of its own there. */
    private static String withoutMarkers(String form) {
        return form.replace("NXX", "N").replace("UXX", "U");
    }

    boolean isBlank() {
        return forms.stream().allMatch(String::isEmpty);
    }

    boolean isParticle() {
        return forms.stream().anyMatch(form -> Names.PARTICLES.contains(form.toLowerCase(Locale.ROOT)));
    }

    /** One of them is an abbreviation of the other: an initial or the first letters, with a full stop. */
    boolean abbreviates(Word longer) {
        return abbreviated && isStartOf(longer);
    }

    boolean isStartOf(Word longer) {
        return forms.stream().anyMatch(start -> longer.forms.stream()
                .anyMatch(whole -> whole.length() > start.length() && whole.startsWith(start)));
    }
}
