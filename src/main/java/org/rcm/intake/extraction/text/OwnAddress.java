package org.rcm.intake.extraction.text;

import java.util.List;
import java.util.stream.Stream;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.PersonName;

/** Tells whether an address is written in somebody's name: "aruiz@", "ana.ruiz@", "ruiz_ana@". */
public final class OwnAddress {
    private static final int SHORTEST = 3;

    private OwnAddress() {}

    /** True if a surname stands before the at sign, with a given name or an initial of one beside it and nothing else. */
    public static boolean isOf(String address, PersonName name) {
        int at = address.indexOf('@');
        if (at < 0 || name.isEmpty()) {
            return false;
        }
        String local = Word.foldKeepingMarks(address.substring(0, at)).replaceAll("[^a-z]", "");
        List<String> given = words(name.givenNames());
        return words(name.surnames()).stream()
                .filter(surname -> surname.length() >= SHORTEST)
                .anyMatch(surname ->
                        given.stream().anyMatch(first -> fits(local, first, surname, words(name.surnames()))));
    }

    private static boolean fits(String local, String first, String surname, List<String> surnames) {
        String initial = first.substring(0, 1);
        return Stream.of(first, initial)
                .flatMap(own -> Stream.of(own + surname, surname + own, own + String.join("", surnames)))
                .anyMatch(whole -> local.equals(whole)
                        || local.startsWith(first + surname)
                        || local.length() == whole.length() + 1 && local.startsWith(whole));
    }

    private static List<String> words(String name) {
        return name == null
                ? List.of()
                : Word.of(name).stream().map(Word::folded).toList();
    }
}
