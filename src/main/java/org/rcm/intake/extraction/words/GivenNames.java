package org.rcm.intake.extraction.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows common given names, surnames and the particles between ({@code names.yaml}). Immutable. */
public final class GivenNames {
    private final Set<String> particles = new HashSet<>();
    private final Set<String> joining = new HashSet<>();
    private final Set<String> compounds = new HashSet<>();
    private final Set<String> either = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private final Set<String> suffixes = new HashSet<>();
    private final Set<String> noNames = new HashSet<>();
    private final List<String> noNameEndings = new ArrayList<>();

    static GivenNames read(CatalogueFile file) {
        GivenNames names = new GivenNames();
        file.entries(Set.of(
                "particles",
                "joining",
                "suffixes",
                "compound-given",
                "compound-either",
                "given",
                "surnames",
                "no-names",
                "no-name-endings"));
        file.get("particles").texts().forEach(text -> names.particles.add(Word.fold(text)));
        file.get("joining").texts().forEach(text -> names.joining.add(Word.fold(text)));
        file.get("suffixes").texts().forEach(text -> names.suffixes.add(Word.fold(text)));
        file.get("compound-given").texts().forEach(text -> names.compounds.add(Word.fold(text)));
        file.get("compound-either").texts().forEach(text -> names.either.add(Word.fold(text)));
        file.get("given").texts().forEach(text -> names.given.add(Word.fold(text)));
        file.get("surnames").texts().forEach(text -> names.surnames.add(Word.fold(text)));
        file.get("no-names").texts().forEach(text -> names.noNames.add(Word.fold(text)));
        file.get("no-name-endings").texts().forEach(text -> names.noNameEndings.add(Word.fold(text)));
        return names;
    }

    public boolean isParticle(String folded) {
        return particles.contains(folded);
    }

    public boolean isJoining(String folded) {
        return joining.contains(folded);
    }

    /** "Jr", "III": behind the surnames, and a part of them. */
    public boolean isSuffix(String folded) {
        return suffixes.contains(folded);
    }

    public boolean isGiven(String folded) {
        return given.contains(folded) || compounds.contains(folded);
    }

    /** A given name of more than one word, behind another one: "de los Ángeles". */
    public boolean isCompound(String folded) {
        return compounds.contains(folded);
    }

    /** One of these that is a surname as often: "de Jesús". */
    public boolean isCompoundOrSurname(String folded) {
        return either.contains(folded);
    }

    public boolean isSurname(String folded) {
        return surnames.contains(folded);
    }

    /** A word that stands in no person's name, however it is written. */
    public boolean isNoName(String folded) {
        return noNames.contains(folded)
                || !given.contains(folded)
                        && !surnames.contains(folded)
                        && noNameEndings.stream()
                                .anyMatch(ending -> folded.length() > ending.length() + 2 && folded.endsWith(ending));
    }
}
