package org.rcm.intake.extraction.names;

import java.util.Arrays;
import java.util.List;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Stated;

/** Makes one name of the parts that were stated: title, given names, surnames. Thread-safe. */
public final class Naming {
    private final Catalogue catalogue;
    private final NameShape shape;
    private final NameSplitter splitter;

    public Naming(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shape = new NameShape(catalogue);
        this.splitter = new NameSplitter(catalogue);
    }

    /** A name taken apart; every part may be null. */
    public record Named(Stated<String> honorific, Stated<String> givenNames, Stated<String> surnames) {
        static final Named NOBODY = new Named(null, null, null);

        public PersonName name() {
            return new PersonName(Stated.valueOf(givenNames), Stated.valueOf(surnames));
        }
    }

    /**
     * @param country whose custom splits a full name, or null
     * @param passports whose machine-readable zones may split it
     */
    public Named of(Draft draft, String country, List<Passport> passports) {
        Stated<String> given = joined(draft, Field.GIVEN_NAMES, Field.FIRST_GIVEN_NAME, Field.OTHER_GIVEN_NAMES);
        Stated<String> surnames = joined(draft, Field.SURNAMES, Field.FIRST_SURNAME, Field.SECOND_SURNAME);
        Stated<String> full = draft.best(Field.FULL_NAME);
        if (surnames != null && draft.has(Field.MARRIED_SURNAME) && !draft.has(Field.SURNAMES)) {
            String married = draft.text(Field.MARRIED_SURNAME);
            String link = Word.fold(married).startsWith("de ") ? " " : " de ";
            surnames = new Stated<>(surnames.value() + link + married, surnames.evidence());
        }
        if (full == null && given == null && isWholeName(surnames)) {
            full = surnames;
            surnames = null;
        }
        Stated<String> honorific = draft.best(Field.HONORIFIC);
        for (Stated<String> part : Arrays.asList(full, given)) {
            if (honorific == null && part != null) {
                String title = catalogue.honorifics().split(part.value()).honorific();
                honorific = title == null ? null : new Stated<>(title, part.evidence());
            }
        }
        if (given != null && surnames != null) {
            return new Named(honorific, bare(given), bare(surnames));
        }
        if (full != null && surnames != null) {
            return new Named(honorific, bare(withoutSurnames(full, surnames)), bare(surnames));
        }
        if (full == null && given != null && Word.of(given.value()).size() >= 3) {
            full = given;
        }
        if (full == null) {
            return new Named(honorific, bare(given), bare(surnames));
        }
        PersonName split = splitter.split(
                catalogue.honorifics().split(full.value()).rest(), country, passports, draft.text(Field.EMAIL));
        Evidence evidence = full.evidence();
        return new Named(honorific, stated(split.givenNames(), evidence), stated(split.surnames(), evidence));
    }

    /** "Nom : Ève Tremblay": what French calls a surname is often the whole name, where no other label follows. */
    private boolean isWholeName(Stated<String> surnames) {
        List<Word> words = surnames == null ? List.of() : Word.of(surnames.value());
        return words.size() >= 2 && catalogue.names().isGiven(words.get(0).folded());
    }

    private Stated<String> joined(Draft draft, Field whole, Field first, Field second) {
        if (draft.has(whole)) {
            Stated<String> value = draft.best(whole);
            boolean partOnly = draft.has(second) && isOne(value.value());
            return partOnly ? new Stated<>(value.value() + " " + draft.text(second), value.evidence()) : value;
        }
        if (!draft.has(first)) {
            return draft.best(second);
        }
        Stated<String> value = draft.best(first);
        return draft.has(second) ? new Stated<>(value.value() + " " + draft.text(second), value.evidence()) : value;
    }

    /** One name, with what belongs to it: "Ruiz", "De la O", "de los Ángeles". */
    private boolean isOne(String part) {
        List<Word> words = Word.of(part);
        return words.stream()
                                .filter(word -> !catalogue.names().isParticle(word.folded()))
                                .count()
                        == 1
                && !catalogue.names().isParticle(words.get(words.size() - 1).folded());
    }

    /** "Nombre: Ana Ruiz, Apellidos: Ruiz" says Ana; "Nombre: Ana, Apellidos: Ruiz" too. */
    private static Stated<String> withoutSurnames(Stated<String> full, Stated<String> surnames) {
        List<Word> words = Word.of(full.value());
        List<Word> tail = Word.of(surnames.value());
        int from = words.size() - tail.size();
        if (from > 0) {
            boolean same = true;
            for (int i = 0; i < tail.size(); i++) {
                same &= words.get(from + i).folded().equals(tail.get(i).folded());
            }
            if (same) {
                return new Stated<>(
                        full.value().substring(0, words.get(from - 1).end()), full.evidence());
            }
        }
        return full;
    }

    private Stated<String> bare(Stated<String> part) {
        if (part == null) {
            return null;
        }
        String rest = catalogue
                .honorifics()
                .split(part.value())
                .rest()
                .replaceAll("[,;.]+$", "")
                .strip();
        return rest.isEmpty() ? null : new Stated<>(shape.cased(rest), part.evidence());
    }

    private static Stated<String> stated(String value, Evidence evidence) {
        return value == null || value.isBlank() ? null : new Stated<>(value, evidence);
    }
}
