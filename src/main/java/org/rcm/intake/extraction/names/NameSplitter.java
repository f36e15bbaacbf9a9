package org.rcm.intake.extraction.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rcm.intake.extraction.text.LocalPart;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.GivenNames;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.names.NameMatch;
import org.rcm.intake.registration.names.Names;

/**
 * Splits a full name into given names and surnames: by a comma, by the passport's machine-readable zone, else by known
 * names and the custom of the country. Thread-safe.
 */
final class NameSplitter {
    private final GivenNames names;
    private final NameShape shape;
    private final GivenFirst givenFirst;

    NameSplitter(Catalogue catalogue) {
        this.names = catalogue.names();
        this.shape = new NameShape(catalogue);
        this.givenFirst = new GivenFirst(names);
    }

    /**
     * @param full a name without titles, as written
     * @param country custom to follow, ISO 3166 alpha-3; null for the Hispanic one
     * @param passports attached to the mail, this person's or not
     * @param address the person's own, or null
     */
    PersonName split(String full, String country, List<Passport> passports, String address) {
        String name = full.replace('\u00a0', ' ').strip();
        List<Word> words = Word.of(name);
        int suffix = words.size() - 1;
        if (suffix < 2 || !names.isSuffix(words.get(suffix).folded())) {
            return splitWhole(name, country, passports, address);
        }
        PersonName bare = splitWhole(name.substring(0, words.get(suffix - 1).end()), country, passports, address);
        String written = name.substring(words.get(suffix).start());
        return bare.surnames() == null
                ? splitWhole(name, country, passports, address)
                : new PersonName(bare.givenNames(), bare.surnames() + " " + cased(written));
    }

    /** "Jr", and "III" that has no small letters. */
    private static String cased(String suffix) {
        return Word.fold(suffix).matches("[iv]+")
                ? suffix.toUpperCase(Locale.ROOT)
                : suffix.substring(0, 1).toUpperCase(Locale.ROOT)
                        + suffix.substring(1).toLowerCase(Locale.ROOT);
    }

    private PersonName splitWhole(String name, String country, List<Passport> passports, String address) {
        int comma = name.indexOf(',');
        if (comma > 0 && comma < name.length() - 1) {
            return new PersonName(
                    shape.cased(name.substring(comma + 1).strip()),
                    shape.cased(name.substring(0, comma).strip()));
        }
        List<String> units = units(name);
        if (units.size() == 1) {
            return new PersonName(shape.cased(name), null);
        }
        PersonName byPassport = byPassport(units, passports);
        if (byPassport != null) {
            return byPassport;
        }
        if (passports.stream().anyMatch(passport -> Names.sameWords(name, passport.surnames()))) {
            return new PersonName(null, shape.cased(name));
        }
        PersonName byCapitals = byCapitals(name);
        if (byCapitals != null) {
            return byCapitals;
        }
        String last = Word.fold(units.get(units.size() - 1));
        PersonName byAddress = turnedByAddress(units, address);
        if (byAddress != null) {
            return byAddress;
        }
        boolean turned =
                givenFirst.givenness(units, 0) < 0 && (givenFirst.givenness(last) > 0 || names.isCompound(last));
        if (turned) {
            return surnamesFirst(units);
        }
        int given = givenFirst.count(units, country, LocalPart.of(units, address));
        return name(units.subList(0, given), units.subList(given, units.size()));
    }

    /** "Ruiz Mora Ana Lucía", ana.ruiz@…: only so turned is her address made of the name; null if it is not. */
    private PersonName turnedByAddress(List<String> units, String address) {
        if (LocalPart.of(units, address) != null) {
            return null;
        }
        for (int surnames = 1; surnames < units.size(); surnames++) {
            List<String> given = units.subList(surnames, units.size());
            List<String> turned = new ArrayList<>(given);
            turned.addAll(units.subList(0, surnames));
            LocalPart said = LocalPart.of(turned, address);
            if (said != null && said.at() == given.size()) {
                return name(given, units.subList(0, surnames));
            }
        }
        return null;
    }

    /** {@code SOLÓRZANO ULLOA José Luis}: only surnames are in capitals. */
    private PersonName byCapitals(String name) {
        String[] words = name.split("\\s+");
        int upper = 0;
        while (upper < words.length && isUpper(words[upper])) {
            upper++;
        }
        if (upper > 0 && upper < words.length && allMixed(words, upper, words.length)) {
            return new PersonName(join(words, upper, words.length), shape.cased(join(words, 0, upper)));
        }
        int mixed = words.length;
        while (mixed > 0 && isUpper(words[mixed - 1])) {
            mixed--;
        }
        if (mixed > 0 && mixed < words.length && words[mixed].length() > 1 && allMixed(words, 0, mixed)) {
            return new PersonName(join(words, 0, mixed), shape.cased(join(words, mixed, words.length)));
        }
        return null;
    }

    private static boolean isUpper(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && !word.endsWith(".");
    }

    private static boolean allMixed(String[] words, int from, int to) {
        return Arrays.stream(words, from, to).noneMatch(NameSplitter::isUpper);
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    private PersonName byPassport(List<String> units, List<Passport> passports) {
        PersonName best = null;
        NameMatch.Verdict bestVerdict = NameMatch.Verdict.DIFFERENT;
        for (Passport passport : passports) {
            for (int at = 1; at < units.size(); at++) {
                PersonName givenFirst = name(units.subList(0, at), units.subList(at, units.size()));
                PersonName surnamesFirst = name(units.subList(at, units.size()), units.subList(0, at));
                for (PersonName candidate : List.of(givenFirst, surnamesFirst)) {
                    NameMatch.Verdict verdict = splitVerdict(candidate, passport);
                    if (verdict.compareTo(bestVerdict) < 0) {
                        best = candidate;
                        bestVerdict = verdict;
                    }
                }
            }
        }
        return best;
    }

    /** Like {@link NameMatch}, but the place of the split counts: both halves must agree for themselves. */
    private static NameMatch.Verdict splitVerdict(PersonName name, Passport passport) {
        String given = Word.fold(name.givenNames()).replace(" ", "");
        String zone = Word.fold(passport.givenNames()).replace(" ", "");
        if (zone.isEmpty()
                || !(given.equals(zone) || firstWord(name.givenNames()).equals(firstWord(passport.givenNames())))) {
            return NameMatch.Verdict.DIFFERENT;
        }
        NameMatch match = NameMatch.compare(name, passport.surnames(), passport.givenNames());
        boolean surnameBegins = firstWord(name.surnames()).equals(firstWord(passport.surnames()));
        return surnameBegins ? match.verdict() : NameMatch.Verdict.DIFFERENT;
    }

    private static String firstWord(String text) {
        List<Word> words = Word.of(text);
        return words.isEmpty() ? "" : words.get(0).folded();
    }

    private PersonName surnamesFirst(List<String> units) {
        int surnames = units.size() == 2 ? 1 : 2;
        if (units.size() == 3 && names.isGiven(Word.fold(units.get(1))) && !names.isSurname(Word.fold(units.get(1)))) {
            surnames = 1;
        }
        return name(units.subList(surnames, units.size()), units.subList(0, surnames));
    }

    private PersonName name(List<String> given, List<String> surnames) {
        return new PersonName(cased(given), cased(surnames));
    }

    private String cased(List<String> units) {
        return shape.cased(String.join(" ", units));
    }

    /** Words with the particles in front of them: {@code de la Cruz} is one unit, {@code Ortega y Gasset} too. */
    private List<String> units(String name) {
        List<String> units = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        String[] words = name.split("\\s+");
        for (int i = 0; i < words.length; i++) {
            String folded = Word.fold(words[i]);
            boolean last = i == words.length - 1;
            if (!last && names.isJoining(folded) && !units.isEmpty() && open.length() == 0) {
                open.append(units.remove(units.size() - 1))
                        .append(' ')
                        .append(words[i])
                        .append(' ');
            } else if (!last && names.isParticle(folded)) {
                open.append(words[i]).append(' ');
            } else {
                units.add(open.append(words[i]).toString());
                open.setLength(0);
            }
        }
        return units;
    }
}
