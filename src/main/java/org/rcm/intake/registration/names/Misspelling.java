package org.rcm.intake.registration.names;

import java.util.List;
import java.util.stream.IntStream;
import org.rcm.intake.registration.PersonName;

/** Whether one name is another one with a slip of the pen. Pure functions, thread-safe. */
public final class Misspelling {
    private static final int LONG_ENOUGH_FOR_TWO_SLIPS = 7;

    private Misspelling() {}

    /**
     * True if the given names agree and the surnames do but for a slip in a word; one side may leave out the last ones. A
     * slip in a given name makes another person: Mario and Maria.
     */
    public static boolean ofSurnames(PersonName one, PersonName other) {
        return Names.sameWords(one.givenNames(), other.givenNames()) && surnamesAgree(one, other);
    }

    /** True if the surnames agree, and of as many given names one differs by a slip; whether it is one, the bearer knows. */
    public static boolean ofGivenNames(PersonName one, PersonName other) {
        List<String> ones = Names.tokens(one.givenNames());
        List<String> others = Names.tokens(other.givenNames());
        return Names.sameWords(one.surnames(), other.surnames())
                && !ones.isEmpty()
                && ones.size() == others.size()
                && IntStream.range(0, ones.size()).allMatch(at -> isSlip(ones.get(at), others.get(at)))
                && IntStream.range(0, ones.size())
                                .filter(at -> !ones.get(at).equals(others.get(at)))
                                .count()
                        == 1;
    }

    /**
     * True if given names and surnames are as many on both sides and differ by slips in both: a sister has the same
     * surnames, a namesake the same given names, and who typed a name carelessly spoils either.
     */
    public static boolean ofBoth(PersonName one, PersonName other) {
        return differsBySlips(Names.tokens(one.givenNames()), Names.tokens(other.givenNames()))
                && differsBySlips(Names.tokens(one.surnames()), Names.tokens(other.surnames()));
    }

    private static boolean differsBySlips(List<String> ones, List<String> others) {
        return ones.size() == others.size()
                && !ones.equals(others)
                && IntStream.range(0, ones.size()).allMatch(at -> isSlip(ones.get(at), others.get(at)));
    }

    /** The same, whatever the given names are. */
    public static boolean surnamesAgree(PersonName one, PersonName other) {
        List<String> ones = Names.tokens(one.surnames());
        List<String> others = Names.tokens(other.surnames());
        return !ones.isEmpty()
                && !others.isEmpty()
                && IntStream.range(0, Math.min(ones.size(), others.size()))
                        .allMatch(at -> isSlip(ones.get(at), others.get(at)));
    }

    /** True if one word is the other, be it with a letter wrong, or two of a long word. */
    public static boolean isSlip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int slips = shorter >= LONG_ENOUGH_FOR_TWO_SLIPS ? 2 : shorter >= Letters.LONG_ENOUGH_FOR_A_SLIP ? 1 : 0;
        return one.equals(other) || distance(one, other) <= slips;
    }

    /** Letters to be put in, left out or changed (Levenshtein). */
    public static int distance(String one, String other) {
        int[] before = IntStream.rangeClosed(0, other.length()).toArray();
        for (int at = 1; at <= one.length(); at++) {
            int[] now = new int[other.length() + 1];
            now[0] = at;
            for (int to = 1; to <= other.length(); to++) {
                int changed = before[to - 1] + (one.charAt(at - 1) == other.charAt(to - 1) ? 0 : 1);
                now[to] = Math.min(changed, Math.min(before[to], now[to - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
