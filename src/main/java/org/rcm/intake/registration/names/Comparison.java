package org.rcm.intake.registration.names;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rcm.intake.registration.names.NameMatch.Verdict;

/**
 * One comparison of two names, best verdict first.
 *
 * @param mail what somebody wrote
 * @param other the passport's name, or another writing
 * @param cut true if words of {@code other} may be cut or left out for want of space
 */
record Comparison(Written mail, Written other, boolean cut) {

    private static final String LEFT_OUT = "What both have agrees; one side leaves out or abbreviates a name.";
    private static final String CUT = "What both have agrees; the machine-readable zone is full and may be cut.";

    /** Which side may leave something out. */
    private enum Shorter {
        MAIL,
        OTHER,
        EITHER
    }

    /** Whether two readings agree in something, if one of them may be shorter. */
    private interface Relation {
        boolean holds(Written one, Written two, Shorter shorter);
    }

    NameMatch verdict() {
        if (mail.isEmpty() || other.isEmpty()) {
            return different(false, "There is no name on one side.");
        }
        if (sameLetters()) {
            return new NameMatch(Verdict.SAME, true, false, "Every letter agrees.");
        }
        if (!Letters.shareAWord(mail.givenFirst(), other.givenFirst())) {
            return different(true, "No word of the two names agrees.");
        }
        if (any((one, two, shorter) -> sameGiven(one, two) && surnamesTurned(one, two))) {
            return order(true, "The two surnames stand in the other order.");
        }
        if (any((one, two, shorter) -> given(one, two, Shorter.MAIL) && surnames(one, two, Shorter.MAIL))) {
            return new NameMatch(Verdict.SHORTENED, true, false, LEFT_OUT);
        }
        if (any((one, two, shorter) -> given(one, two, shorter) && spouseIn(one, two))) {
            return new NameMatch(
                    Verdict.MARRIED_NAME, false, false, "The first surname agrees; one name adds a spouse's surname.");
        }
        if (any((one, two, shorter) -> given(one, two, shorter) && surnames(one, two, shorter))) {
            return new NameMatch(Verdict.SHORTENED, true, false, cut ? CUT : LEFT_OUT);
        }
        if (any((one, two, shorter) -> given(one, two, shorter) && surnamesTurned(one, two))) {
            return order(true, "The two surnames stand in the other order, and a given name is left out.");
        }
        if (givenNamesAndSurnamesSwapped()) {
            return order(false, "Given names and surnames are swapped.");
        }
        return different(false, new Difference(mail, other).inWords());
    }

    /** Where one side is not split, or split elsewhere, the letters alone count. */
    private boolean sameLetters() {
        return Letters.same(mail.givenFirst(), other.givenFirst())
                || (!(mail.isSplit() && other.isSplit())
                        && (Letters.same(mail.givenFirst(), other.surnamesFirst())
                                || Letters.same(mail.surnamesFirst(), other.givenFirst())));
    }

    private boolean any(Relation relation) {
        List<Written> others =
                other.isSplit() ? List.of(other) : readings(other).toList();
        Stream<Written> mails = mail.isSplit() ? Stream.concat(Stream.of(mail), readings(mail)) : readings(mail);
        return mails.anyMatch(one -> others.stream()
                .anyMatch(two -> directions(one, two).anyMatch(shorter -> relation.holds(one, two, shorter))));
    }

    /**
     * Where the split is not the writer's own, one side leaves out or the other, not each a little: else a surname could
     * pass for a given name that the passport lacks. The other side does so only for want of space.
     */
    private Stream<Shorter> directions(Written one, Written two) {
        if (one == mail && two == other) {
            return Stream.of(Shorter.EITHER);
        }
        return cut ? Stream.of(Shorter.MAIL, Shorter.OTHER) : Stream.of(Shorter.MAIL);
    }

    /** How a name may be read that its writer has not split, or has split elsewhere. A passport's own split is certain. */
    private static Stream<Written> readings(Written name) {
        List<Word> words = name.givenFirst();
        Stream<Written> givenFirst = IntStream.range(1, words.size())
                .mapToObj(at -> new Written(words.subList(0, at), words.subList(at, words.size())));
        if (name.isSplit()) {
            return givenFirst;
        }
        Stream<Written> surnamesFirst = IntStream.range(1, words.size())
                .mapToObj(at -> new Written(words.subList(at, words.size()), words.subList(0, at)));
        return Stream.concat(givenFirst, surnamesFirst);
    }

    private static boolean sameGiven(Written one, Written two) {
        return Letters.same(one.givenNames(), two.givenNames());
    }

    private boolean given(Written one, Written two, Shorter shorter) {
        return sameGiven(one, two) || shortened(one.givenNames(), two.givenNames(), shorter);
    }

    private boolean surnames(Written one, Written two, Shorter shorter) {
        return shortened(one.surnames(), two.surnames(), shorter) && firstSurnameAgrees(one, two);
    }

    private boolean shortened(List<Word> one, List<Word> two, Shorter shorter) {
        boolean mailIs = shorter != Shorter.OTHER && tells(one) && Letters.shortens(one, two, false);
        boolean otherIs = shorter != Shorter.MAIL && (cut || tells(two)) && Letters.shortens(two, one, cut);
        return mailIs || otherIs;
    }

    /** Initials and particles alone could be anybody's. */
    private static boolean tells(List<Word> words) {
        return words.stream().anyMatch(word -> !word.isParticle() && !word.abbreviated());
    }

    /** Nobody goes by the second surname alone: a first one left out is a doubt. */
    private boolean firstSurnameAgrees(Written one, Written two) {
        List<Word> first = firstSurname(one);
        List<Word> second = firstSurname(two);
        return Letters.same(first, second) || shortened(first, second, Shorter.EITHER) || startsTogether(one, two);
    }

    private static boolean startsTogether(Written one, Written two) {
        List<Word> ones = telling(one.surnames());
        List<Word> twos = telling(two.surnames());
        return IntStream.rangeClosed(1, twos.size())
                        .anyMatch(to -> Letters.same(ones.subList(0, 1), twos.subList(0, to)))
                || IntStream.rangeClosed(1, ones.size())
                        .anyMatch(to -> Letters.same(ones.subList(0, to), twos.subList(0, 1)));
    }

    private static List<Word> firstSurname(Written name) {
        return telling(name.surnames()).subList(0, 1);
    }

    private static List<Word> telling(List<Word> words) {
        List<Word> telling = words.stream().filter(word -> !word.isParticle()).toList();
        return telling.isEmpty() ? words : telling;
    }

    private static boolean surnamesTurned(Written one, Written two) {
        List<Word> words = one.surnames();
        return IntStream.range(1, words.size())
                .anyMatch(at -> Letters.same(
                        Written.join(words.subList(at, words.size()), words.subList(0, at)), two.surnames()));
    }

    private boolean spouseIn(Written one, Written two) {
        boolean covered = Letters.shortens(one.surnames(), two.surnames(), false)
                || (cut && Letters.shortens(two.surnames(), one.surnames(), true));
        return !covered && (addsSpouse(one) || addsSpouse(two)) && firstSurnameAgrees(one, two);
    }

    /** {@code Alfaro de Hernández}: "de" after a surname, with another after it. */
    private static boolean addsSpouse(Written name) {
        List<Word> words = name.surnames();
        return IntStream.range(1, words.size() - 1)
                .anyMatch(at -> words.get(at).plain().equals("DE") && tells(words.subList(0, at)));
    }

    private boolean givenNamesAndSurnamesSwapped() {
        Written swapped = new Written(mail.surnames(), mail.givenNames());
        return mail.isSplit()
                && other.isSplit()
                && given(swapped, other, Shorter.EITHER)
                && (surnames(swapped, other, Shorter.EITHER) || surnamesTurned(swapped, other));
    }

    private static NameMatch order(boolean sufficient, String why) {
        return new NameMatch(Verdict.OTHER_ORDER, sufficient, false, why);
    }

    private static NameMatch different(boolean nothingShared, String why) {
        return new NameMatch(Verdict.DIFFERENT, false, nothingShared, why);
    }
}
