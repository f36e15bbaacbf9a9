package org.rcm.intake.extraction.names;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rcm.intake.extraction.text.LocalPart;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Word;

/**
 * Tells whether a line of a list begins with surnames, a comma and given names ({@code USHER, Natalie - Department of …}).
 * A comma parts other things as well, so the names themselves, their capitals or the address have to say so. Thread-safe.
 */
public final class SurnamesFirst {
    private static final int MOST_SURNAMES = 5;
    private static final int MOST_GIVEN = 4;

    private final Catalogue catalogue;
    private final NameShape shape;

    public SurnamesFirst(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shape = new NameShape(catalogue);
    }

    /**
     * @param pieces what commas and the like part in the line, two at least
     * @param alike the line above begins so
     */
    public boolean parts(List<String> pieces, boolean alike) {
        String surnames = pieces.get(0);
        String given = pieces.get(1);
        List<Word> first = Word.of(surnames);
        List<Word> second = Word.of(given);
        NameShape.Strength whole = shape.of(given + " " + surnames);
        if (first.isEmpty()
                || first.size() > MOST_SURNAMES
                || second.isEmpty()
                || second.size() > MOST_GIVEN
                || whole == NameShape.Strength.NONE) {
            return false;
        }
        if (isUpper(surnames) && !isUpper(given) && whole == NameShape.Strength.LIKELY) {
            return true;
        }
        boolean parted = alike || isUpper(surnames) && !isUpper(given);
        boolean told = isTold(pieces)
                || parted && pieces.subList(2, pieces.size()).stream().allMatch(catalogue.honorifics()::areAlone);
        if (told && isSpelled(first, second, pieces)) {
            return true;
        }
        return told && !isGiven(first.get(0)) && (parted || isGiven(second.get(0)) || isWritten(first, pieces));
    }

    private static boolean isUpper(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private boolean isGiven(Word word) {
        return catalogue.names().isGiven(word.folded()) && !catalogue.names().isSurname(word.folded());
    }

    /** One that has an address or works somewhere, and no phrase that a comma parts. */
    private boolean isTold(List<String> pieces) {
        return pieces.subList(2, pieces.size()).stream()
                .anyMatch(piece ->
                        !Values.emails(piece).isEmpty() || catalogue.offices().isInstitution(piece));
    }

    /** "hwilson@…" is Heydi Wilson's, whatever else Wilson may be. */
    private static boolean isSpelled(List<Word> surnames, List<Word> given, List<String> pieces) {
        List<String> units = Stream.concat(given.stream(), surnames.stream())
                .map(Word::folded)
                .toList();
        return pieces.stream()
                .flatMap(piece -> Values.emails(piece).stream())
                .map(email -> LocalPart.of(units, email))
                .anyMatch(said -> said != null && said.at() == given.size());
    }

    /** A name of one word is none: with its word in the address it is a surname. */
    private static boolean isWritten(List<Word> surnames, List<String> pieces) {
        String surname = surnames.get(surnames.size() - 1).folded();
        return surnames.size() == 1
                && surname.length() > 3
                && pieces.stream()
                        .flatMap(piece -> Values.emails(piece).stream())
                        .anyMatch(
                                email -> email.substring(0, email.indexOf('@')).contains(surname));
    }
}
