package org.rcm.intake.passport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which names there are ({@link KnownNames}) and how letters follow one another in them, for the letters that the eye
 * leaves in doubt: HUGO is likelier than HUGD, and after HUG an O likelier than a D. Line 1 has no check digit that could
 * tell. A name unlike all others is left as it was seen, and what was chosen here is believed no more than the eye
 * believed it. Thread-safe.
 */
final class NameHabits {

    /** A letter is in doubt with another that the eye finds at least so likely, by the likelier one. */
    private static final double IN_DOUBT = 0.04;
    /** Likewise where a known name comes of it: its other letters speak for it, too. */
    private static final double FAINTLY_IN_DOUBT = 0.01;
    /** The recogniser is surer of itself than it should be. */
    private static final double TEMPER = 0.8;
    /** Share of names that are on the list: two thirds of the different names of the set that was drawn elsewhere are. */
    private static final double KNOWN = 0.6;
    /** Of the others, share of names whose letters follow no habit that is known here. */
    private static final double STRANGE = 0.1;
    /** Weight of the shorter context, in occurrences of the longer one. */
    private static final double SMOOTHING = 4;

    private static final int MOST_SPELLINGS = 32;
    private static final int LETTERS = 26;
    /** A name's edge; the letters are 1 to 26. */
    private static final int EDGE = 0;

    private static final int SIZE = LETTERS + 1;

    private static final class Loaded {
        static final NameHabits HABITS = new NameHabits();
    }

    /** Logarithms of the probability of a letter (last place) after two others. */
    private final double[][][] log = new double[SIZE][SIZE][SIZE];

    private NameHabits() {
        double[][][] three = new double[SIZE][SIZE][SIZE];
        double[][] two = new double[SIZE][SIZE];
        double[] one = new double[SIZE];
        for (String name : KnownNames.all()) {
            int before = EDGE;
            int last = EDGE;
            for (int i = 0; i <= name.length(); i++) {
                int c = i < name.length() ? name.charAt(i) - 'A' + 1 : EDGE;
                three[before][last][c]++;
                two[last][c]++;
                one[c]++;
                before = last;
                last = c;
            }
        }
        double[] even = new double[SIZE];
        java.util.Arrays.fill(even, 1.0 / SIZE);
        double[] single = smoothed(one, even);
        for (int b = 0; b < SIZE; b++) {
            double[] pair = smoothed(two[b], single);
            for (int a = 0; a < SIZE; a++) {
                double[] triple = smoothed(three[a][b], pair);
                for (int c = 0; c < SIZE; c++) {
                    log[a][b][c] = Math.log(triple[c]);
                }
            }
        }
    }

    private static double[] smoothed(double[] counts, double[] shorter) {
        double all = java.util.Arrays.stream(counts).sum();
        double[] p = new double[SIZE];
        for (int c = 0; c < SIZE; c++) {
            p[c] = (counts[c] + SMOOTHING * shorter[c]) / (all + SMOOTHING);
        }
        return p;
    }

    /**
     * Puts the likelier letters where names on a line are in doubt; leaves what the eye alone is to be believed in.
     *
     * @param from the first place of the names
     * @return true if anything was put that the eye would not have chosen
     */
    static boolean settle(Line line, int from) {
        boolean changed = false;
        boolean sure = line.sure(from, Td3Zone.LENGTH) >= Acceptance.LEAST_NAMES;
        for (int start = from; start < Td3Zone.LENGTH && !sure; start++) {
            int end = start;
            boolean doubt = false;
            while (end < Td3Zone.LENGTH && Character.isLetter(line.at(end))) {
                doubt |= candidates(line, end, FAINTLY_IN_DOUBT).size() > 1;
                end++;
            }
            if (doubt) {
                changed |= Loaded.HABITS.settle(line, start, end);
            }
            start = end;
        }
        return changed;
    }

    private static List<Character> candidates(Line line, int at, double share) {
        double least = share * line.probability(at, line.at(at));
        List<Character> found = new ArrayList<>();
        for (char c = 'A'; c <= 'Z'; c++) {
            if (line.probability(at, c) >= least) {
                found.add(c);
            }
        }
        return found;
    }

    /**
     * The beginning of a name.
     *
     * @param seen how likely to the eye, a logarithm
     * @param habitual how likely as a name, a logarithm
     */
    private record Spelling(String text, double seen, double habitual) {
        double likely() {
            double strange = Math.log((1 - KNOWN) * STRANGE) - text.length() * Math.log(LETTERS);
            double usual = Math.log((1 - KNOWN) * (1 - STRANGE)) + habitual;
            double more = Math.max(strange, usual);
            return seen + more + Math.log1p(Math.exp(Math.min(strange, usual) - more));
        }
    }

    private boolean settle(Line line, int start, int end) {
        boolean whole = end < Td3Zone.LENGTH; // else the rest of it was cut away
        Spelling unlisted = likeliest(line, start, end, whole);
        String best = unlisted.text;
        double most = unlisted.likely();
        for (String name : whole ? KnownNames.ofLength(end - start) : List.<String>of()) {
            double likely = Math.log(KNOWN / KnownNames.all().size()) + seen(line, start, name);
            if (likely > most) {
                most = likely;
                best = name;
            }
        }
        boolean changed = false;
        for (int i = 0; i < best.length(); i++) {
            if (best.charAt(i) != line.at(start + i)) {
                line.put(start + i, best.charAt(i), line.probability(start + i, best.charAt(i)));
                changed = true;
            }
        }
        return changed;
    }

    /** Of all spellings, whether there is such a name or not. */
    private Spelling likeliest(Line line, int start, int end, boolean whole) {
        List<Spelling> spellings = List.of(new Spelling("", 0, 0));
        for (int at = start; at < end; at++) {
            List<Spelling> longer = new ArrayList<>();
            for (char c : candidates(line, at, IN_DOUBT)) {
                double seen = TEMPER * Math.log(line.probability(at, c));
                spellings.forEach(s ->
                        longer.add(new Spelling(s.text + c, s.seen + seen, s.habitual + after(s.text, c - 'A' + 1))));
            }
            longer.sort(Comparator.comparingDouble(Spelling::likely).reversed());
            spellings = longer.subList(0, Math.min(MOST_SPELLINGS, longer.size()));
        }
        return spellings.stream()
                .map(s -> whole ? new Spelling(s.text, s.seen, s.habitual + after(s.text, EDGE)) : s)
                .max(Comparator.comparingDouble(Spelling::likely))
                .orElseThrow();
    }

    /** How likely the eye finds a name, a logarithm; nothing where it rules a letter out. */
    private static double seen(Line line, int start, String name) {
        double seen = 0;
        for (int i = 0; i < name.length(); i++) {
            double p = line.probability(start + i, name.charAt(i));
            if (p < FAINTLY_IN_DOUBT * line.probability(start + i, line.at(start + i))) {
                return Double.NEGATIVE_INFINITY;
            }
            seen += TEMPER * Math.log(p);
        }
        return seen;
    }

    private double after(String text, int c) {
        int n = text.length();
        int before = n > 1 ? text.charAt(n - 2) - 'A' + 1 : EDGE;
        int last = n > 0 ? text.charAt(n - 1) - 'A' + 1 : EDGE;
        return log[before][last][c];
    }
}
