package org.rcm.intake.passport;

/**
 * The issuing state on line 1 and the nationality on line 2, read together: nearly everybody travels on a passport of
 * their own state, so that a letter that is faint in one is seen in the other.
 *
 * @param issuing how sure the issuing state is, 0 to 1
 * @param nationality likewise
 * @param known false if what stands there is no code that exists
 */
record StateCodes(double issuing, double nationality, boolean known) {

    /** No code of a state is made out of characters that are less likely than this. */
    private static final double LEAST = 1e-3;
    /** How much rarer each pair of two different states is than one state twice, whatever the eye says. */
    private static final double DIFFERENT = 0.01;
    /** A code that the other line shows at least so clearly is there. */
    private static final double SHOWN = 0.5;

    private static final int LENGTH = 3;

    /** Puts the likeliest codes at the given places of the two lines; leaves what is likely none as it stands. */
    static StateCodes put(Line line1, int at1, Line line2, int at2) {
        Candidates one = Candidates.of(line1, at1);
        Candidates two = Candidates.of(line2, at2);
        if (one.most < LEAST || two.most < LEAST) {
            return new StateCodes(one.alone(line1, at1), two.alone(line2, at2), false);
        }
        double same = 0;
        double mostSame = 0;
        String both = one.best;
        for (String code : States.all()) {
            double p = likely(line1, at1, code) * likely(line2, at2, code);
            same += p;
            if (p > mostSame) {
                mostSame = p;
                both = code;
            }
        }
        double all = same + DIFFERENT * (one.sum * two.sum - same);
        boolean differ = DIFFERENT * one.most * two.most > mostSame;
        String issuing = differ ? one.best : both;
        String nationality = differ ? two.best : both;
        double sure1 = share(likely(line1, at1, issuing), likely(line2, at2, issuing), two.sum) / all;
        double sure2 = share(likely(line2, at2, nationality), likely(line1, at1, nationality), one.sum) / all;
        double bent1 = bent(line1, at1, issuing, likely(line2, at2, issuing));
        double bent2 = bent(line2, at2, nationality, likely(line1, at1, nationality));
        write(line1, at1, issuing);
        write(line2, at2, nationality);
        return new StateCodes(Math.min(sure1, bent1), Math.min(sure2, bent2), true);
    }

    private static double share(double here, double sameThere, double allThere) {
        return here * (sameThere + DIFFERENT * (allThere - sameThere));
    }

    /** A code that had to be bent to fit is believed less, unless the other line shows it: it may be a new one. */
    private static double bent(Line line, int at, String code, double shownThere) {
        double sure = 1;
        for (int i = 0; i < LENGTH && shownThere < SHOWN; i++) {
            if (code.charAt(i) != line.at(at + i)) {
                sure = Math.min(sure, Math.sqrt(line.probability(at + i, code.charAt(i))));
            }
        }
        return sure;
    }

    private static double likely(Line line, int at, String code) {
        double p = 1;
        for (int i = 0; i < LENGTH; i++) {
            p *= line.probability(at + i, code.charAt(i));
        }
        return p;
    }

    private static void write(Line line, int at, String code) {
        for (int i = 0; i < LENGTH; i++) {
            line.put(at + i, code.charAt(i), line.probability(at + i, code.charAt(i)));
        }
    }

    /** What the three places of one line may say. */
    private record Candidates(String best, double most, double sum) {

        static Candidates of(Line line, int at) {
            String best = "";
            double most = 0;
            double sum = 0;
            for (String code : States.all()) {
                double p = likely(line, at, code);
                sum += p;
                if (p > most) {
                    most = p;
                    best = code;
                }
            }
            return new Candidates(best, most, sum);
        }

        /** Where the other line has no code that exists. */
        double alone(Line line, int at) {
            if (most < LEAST) {
                return line.sure(at, at + LENGTH);
            }
            double sure = Math.min(most / sum, bent(line, at, best, 0));
            write(line, at, best);
            return sure;
        }
    }
}
