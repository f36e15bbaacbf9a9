package org.rcm.intake.extraction.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.words.Field;

/** The people gathered from several places of a mail; whoever is met again is the same draft. One mail, one thread. */
public final class People {
    private static final int MOST = 200;
    private static final int LONGEST_INITIAL = 2;

    private final List<Draft> drafts = new ArrayList<>();

    public List<Draft> drafts() {
        return drafts;
    }

    /** Adds to who is known already, or as somebody new. */
    public Draft add(Draft person) {
        for (Draft known : drafts) {
            if (same(known, person)) {
                known.absorb(person);
                return known;
            }
        }
        if (drafts.size() < MOST) {
            drafts.add(person);
        }
        return person;
    }

    /** Completes who is known already; nothing happens for strangers. */
    public void complete(Draft person) {
        drafts.stream().filter(known -> same(known, person)).findFirst().ifPresent(known -> known.absorb(person));
    }

    public static boolean same(Draft one, Draft other) {
        List<String> ones = one.nameWords();
        List<String> others = other.nameWords();
        String email = one.text(Field.EMAIL);
        String otherEmail = other.text(Field.EMAIL);
        if (!ones.isEmpty() && !others.isEmpty()) {
            boolean addressesDiffer = email != null && otherEmail != null && !email.equals(otherEmail);
            return addressesDiffer ? new HashSet<>(ones).equals(new HashSet<>(others)) : sameName(ones, others);
        }
        return email != null && email.equals(otherEmail);
    }

    /** The same words in any order, or all of the shorter one's, two at least; "Marlon Villalobos Z." and "M. Villalobos" have initials. */
    public static boolean sameName(List<String> one, List<String> other) {
        Set<String> ones = new HashSet<>(one);
        Set<String> others = new HashSet<>(other);
        Set<String> smaller = ones.size() <= others.size() ? ones : others;
        Set<String> larger = smaller == ones ? others : ones;
        return isWithin(smaller, larger) || smaller.size() == larger.size() && isWithin(larger, smaller);
    }

    /** "R. Salazar", "Ruth S." for "Ruth Salazar Mora": each word of it in that order, whole or by its initial. */
    public static boolean abbreviates(List<String> shorter, List<String> name) {
        long initials = shorter.stream().filter(word -> word.length() == 1).count();
        if (initials == 0 || initials == shorter.size() || shorter.size() > name.size() || shorter.equals(name)) {
            return false;
        }
        int at = 0;
        for (String word : shorter) {
            while (at < name.size()
                    && !(word.length() == 1
                            ? name.get(at).startsWith(word)
                            : name.get(at).equals(word))) {
                at++;
            }
            at++;
        }
        return at <= name.size() && name.get(0).startsWith(shorter.get(0));
    }

    private static boolean isWithin(Set<String> name, Set<String> longer) {
        long written = name.stream().filter(longer::contains).count();
        boolean initialed = written == 1 && name.size() == 2 && longer.size() == 2;
        return (written >= 2 || initialed)
                && name.stream().allMatch(word -> longer.contains(word) || isInitialIn(word, longer));
    }

    /** "M." and "Ma." for María. */
    private static boolean isInitialIn(String word, Set<String> name) {
        return word.length() <= LONGEST_INITIAL && name.stream().anyMatch(other -> other.startsWith(word));
    }
}
