package org.rcm.intake.passport;

/**
 * When a reading may be believed without a person. The thresholds were measured (see the model card in
 * {@code src/train}): they leave practically no wrong field, at the cost of asking again for some right ones.
 */
final class Acceptance {

    private static final double LEAST_CHECKED = 0.95;
    /** Of the chance that every letter of the names is right. */
    static final double LEAST_NAMES = 0.95;

    private static final double LEAST_CODES = 0.9;
    /** No field, but what stands there says how well the lines around it were seen. */
    private static final double LEAST_OPTIONAL = 0.9;

    private static final double LEAST_SCORE = -0.6;

    private Acceptance() {}

    static boolean certain(FoundZone zone) {
        return certainButForSpelling(zone) && zone.decoded().confidence().names() >= LEAST_NAMES;
    }

    /**
     * True where a name from elsewhere that agrees letter by letter would leave no doubt. It would where a letter is not
     * what was seen best: a name that is spelt in its commoner way elsewhere, too, is no second witness.
     */
    static boolean certainButForNames(FoundZone zone) {
        return certainButForSpelling(zone) && !zone.decoded().habitual();
    }

    private static boolean certainButForSpelling(FoundZone zone) {
        FieldConfidence f = zone.decoded().confidence();
        return zone.score() > LEAST_SCORE
                && zone.decoded().optional() >= LEAST_OPTIONAL
                && Math.min(f.number(), Math.min(f.birthDate(), f.expiryDate())) >= LEAST_CHECKED
                && Math.min(f.issuingState(), Math.min(f.nationality(), f.sex())) >= LEAST_CODES;
    }
}
