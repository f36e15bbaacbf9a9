package org.rcm.intake.extraction.names;

import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.text.LocalPart;
import org.rcm.intake.extraction.words.GivenNames;
import org.rcm.intake.extraction.words.Word;

/**
 * Tells how many given names a full name begins with, by known names, the custom of the country and the person's own
 * address: "Ana Lucía Ruiz Mora" with two, "John Paul Smith" of Belize with two as well. Thread-safe.
 */
final class GivenFirst {
    /** Countries where people commonly have one surname. */
    private static final Set<String> ONE_SURNAME =
            Set.of("USA", "CAN", "BLZ", "GBR", "JAM", "TTO", "GUY", "BHS", "BRB", "HTI");

    private static final double SURE_SURNAME = -1.2;

    /** What speaks against one surname where four words are two and two by custom: "Guido" may be either. */
    private static final double FOUR_WORDS = 4.5;

    private static final double BY_ADDRESS = 3;
    private static final double BY_WHOLE_NAME = 5;
    private static final double BY_PART_OF_ADDRESS = 1.4;

    private final GivenNames names;

    GivenFirst(GivenNames names) {
        this.names = names;
    }

    /**
     * @param units parts of the name, particles with what they belong to; two at least
     * @param country ISO 3166 alpha-3; null for the Hispanic custom
     * @param address what the person's own says, or null
     */
    int count(List<String> units, String country, LocalPart address) {
        int best = 1;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int at = 1; at < units.size(); at++) {
            double score = custom(units, at, country) + said(address, at, units);
            for (int i = 0; i < units.size(); i++) {
                score += (i < at ? 1 : -1) * givenness(units, i);
            }
            if (score > bestScore) {
                best = at;
                bestScore = score;
            }
        }
        return best;
    }

    /** One initial may be of somebody who goes by his second given name, or by the last of two surnames. */
    private double said(LocalPart address, int at, List<String> units) {
        if (address == null || address.at() != at) {
            return 0;
        }
        if (at == 1) {
            return names.isGiven(Word.fold(units.get(1))) ? 0 : BY_WHOLE_NAME; // "maria.fernanda" are given names both
        }
        return address.whole() ? BY_ADDRESS : BY_PART_OF_ADDRESS;
    }

    /**
     * "De la O" is a surname where a name begins with it, "de los Ángeles" a given name where it stands behind one. Behind
     * another of the kind it may be either, and beside small ones a capital makes it a surname.
     */
    double givenness(List<String> units, int at) {
        String unit = Word.fold(units.get(at));
        boolean particle = unit.startsWith("de ") || unit.startsWith("del ");
        if (!particle) {
            return givenness(unit);
        }
        if (at == 0 || isCapital(units.get(at)) && units.stream().anyMatch(GivenFirst::isSmall)) {
            return SURE_SURNAME;
        }
        boolean again = at > 1 && names.isCompound(unit) && names.isCompound(Word.fold(units.get(at - 1)));
        return again || at > 1 && names.isCompoundOrSurname(unit) ? 0 : givenness(unit);
    }

    private static boolean isCapital(String unit) {
        return unit.startsWith("D");
    }

    /** "de los Ángeles", "del Carmen". */
    private static boolean isSmall(String unit) {
        return unit.startsWith("de ") || unit.startsWith("del ");
    }

    double givenness(String unit) {
        boolean given = names.isGiven(unit);
        boolean surname = names.isSurname(unit);
        if (given == surname) {
            return 0;
        }
        return given ? -SURE_SURNAME : SURE_SURNAME;
    }

    private double custom(List<String> units, int given, String country) {
        int surnames = units.size() - given;
        if (country != null && ONE_SURNAME.contains(country)) {
            boolean accented = surnames == 2 && isAccented(units.get(given));
            boolean hispanic = surnames == 2 && names.isSurname(Word.fold(units.get(given)));
            return accented ? 2.5 : surnames == 1 ? 2 : hispanic ? 1 : -surnames;
        }
        int expected = units.size() == 2 ? 1 : 2;
        boolean fourWords = units.size() == 4 && units.stream().noneMatch(unit -> unit.indexOf(' ') > 0);
        double weight = fourWords && surnames == 1 ? FOUR_WORDS : 1.5;
        return 2 - weight * Math.abs(surnames - expected);
    }

    /** As no English name is: "Chulín Tzib". */
    private static boolean isAccented(String unit) {
        return unit.chars().anyMatch(c -> "áéíóúñÁÉÍÓÚÑ".indexOf(c) >= 0);
    }
}
