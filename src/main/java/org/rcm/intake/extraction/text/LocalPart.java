package org.rcm.intake.extraction.text;

import java.util.List;
import java.util.OptionalInt;
import org.rcm.intake.extraction.words.Word;

/**
 * Where somebody's own address says that his surnames begin: {@code islindqvist} is Ingrid Solveig Lindqvist. Initials or
 * the first name stand before the surname, the initial of a second one behind it.
 *
 * @param at which part of the name the first surname is, from 2: "lmara" may be Lidia Mara's as well as Luis Mara's; 1 where
 *     the given name is written whole before it: "lidia.mara"
 * @param whole true if each part before it has its initial
 */
public record LocalPart(int at, boolean whole) {
    private static final String BETWEEN = "[._-]+";

    /**
     * @param units parts of a full name, particles with what they belong to
     * @param address or null
     * @return null if the address says nothing of it
     */
    public static LocalPart of(List<String> units, String address) {
        if (address == null || address.indexOf('@') < 1) {
            return null;
        }
        String local = address.substring(0, address.indexOf('@')).replaceAll("[0-9]", "");
        String[] tokens = local.split(BETWEEN);
        if (tokens.length == 0) {
            return null;
        }
        String last = Word.fold(tokens[tokens.length - 1]);
        String first = tokens.length > 1 ? Word.fold(tokens[0]) : "";
        for (int at = units.size() - 1; at > 1; at--) {
            OptionalInt before = before(last, units, at);
            if (before.isPresent()) {
                String prefix = first + last.substring(0, before.getAsInt());
                if (prefix.equals(letters(units.get(0))) || prefix.equals(initials(units, 1))) {
                    return new LocalPart(at, false);
                }
                if (prefix.length() > 1 && prefix.equals(initials(units, at))) {
                    return new LocalPart(at, true);
                }
            }
        }
        boolean spelled = tokens.length == 2
                && units.size() > 2
                && first.equals(letters(units.get(0)))
                && last.equals(letters(units.get(1)));
        return spelled ? new LocalPart(1, true) : null;
    }

    /** How many letters stand before the surname; empty if it does not stand there. */
    private static OptionalInt before(String token, List<String> units, int at) {
        String surname = letters(units.get(at));
        String second = at + 1 < units.size() ? initial(units.get(at + 1)) : "";
        for (String end : List.of(surname, surname + second)) {
            if (surname.length() > 2 && token.endsWith(end)) {
                return OptionalInt.of(token.length() - end.length());
            }
        }
        return OptionalInt.empty();
    }

    private static String initials(List<String> units, int count) {
        StringBuilder initials = new StringBuilder();
        units.subList(0, count).forEach(unit -> initials.append(initial(unit)));
        return initials.toString();
    }

    private static String initial(String unit) {
        String letters = letters(unit);
        return letters.isEmpty() ? "" : letters.substring(0, 1);
    }

    private static String letters(String unit) {
        return Word.fold(unit).replaceAll("[^\\p{L}]", "");
    }
}
