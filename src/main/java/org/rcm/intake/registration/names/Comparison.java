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

    /** Whether two readings agree in something; {@code own} if both are split as their writers split them. */
    private interface Relation {
        boolean holds(Written one, Written two, boolean own);
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
        if (any((one, two, own) -> sameGiven(one, two) && surnamesTurned(one, two))) {
            return order(true, "The two surnames stand in the other order.");
        }
        if (any((one, two, own) -> given(one, two, own) && spouseIn(one, two))) {
            return new NameMatch(
                    Verdict.MARRIED_NAME, false, false, "The first surname agrees; one name adds a spouse's surname.");
        }
        if (any((one, two, own) -> given(one, two, own) && surnames(one, two, own))) {
            return new NameMatch(Verdict.SHORTENED, true, false, cut ? CUT : LEFT_OUT);
        }
        if (any((one, two, own) -> given(one, two, own) && surnamesTurned(one, two))) {
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
        return mails.anyMatch(
                one -> others.stream().anyMatch(two -> relation.holds(one, two, one == mail && two == other)));
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

    private boolean given(Written one, Written two, boolean own) {
        return sameGiven(one, two) || shortened(one.givenNames(), two.givenNames(), own);
    }

    private boolean surnames(Written one, Written two, boolean own) {
        return shortened(one.surnames(), two.surnames(), own) && firstSurnameAgrees(one, two);
    }

    /**
     * One list shortens the other. Where the split is not the writer's own, only the mail may leave something out: else a
     * surname could pass for a given name that the passport lacks.
     */
    private boolean shortened(List<Word> one, List<Word> two, boolean own) {
        return (tells(one) && Letters.shortens(one, two, false))
                || ((own || cut) && tells(two) && Letters.shortens(two, one, cut));
    }

    private static boolean tells(List<Word> words) {
        return words.stream().anyMatch(word -> !word.isParticle());
    }

    /** Nobody goes by the second surname alone: a first one left out is a doubt. */
    private boolean firstSurnameAgrees(Written one, Written two) {
        List<Word> first = firstSurname(one);
        List<Word> second = firstSurname(two);
        return Letters.same(first, second) || shortened(first, second, true) || startsTogether(one, two);
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
                && given(swapped, other, true)
                && (surnames(swapped, other, true) || surnamesTurned(swapped, other));
    }

    private static NameMatch order(boolean sufficient, String why) {
        return new NameMatch(Verdict.OTHER_ORDER, sufficient, false, why);
    }

    private static NameMatch different(boolean nothingShared, String why) {
        return new NameMatch(Verdict.DIFFERENT, false, nothingShared, why);
    }
}
