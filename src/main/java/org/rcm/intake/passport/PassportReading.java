package org.rcm.intake.passport;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;

/**
 * What was read in one place of one page.
 *
 * @param page 1 for the first page
 * @param mrz the two lines of 44 characters, or empty if none were read
 * @param passport the fields; its proof is {@code CHECK_DIGITS} if accepted, else {@code NONE}; null where no TD3 zone
 *     was read or its dates are no dates
 * @param checkDigits what the zone's check digits say
 * @param confidence 0 to 1, of the weakest field
 * @param fields confidence of each field
 * @param accepted true if every field was read above the measured threshold and all check digits are right
 * @param reasons why it was not accepted, and what was noticed; {@code REPAIRED} may stand with an accepted one
 * @param millis time taken, of the whole document where it had several readings
 */
public record PassportReading(
        int page,
        List<String> mrz,
        Passport passport,
        CheckDigits checkDigits,
        double confidence,
        FieldConfidence fields,
        boolean accepted,
        List<Reason> reasons,
        long millis) {

    public PassportReading {
        mrz = List.copyOf(mrz);
        reasons = List.copyOf(reasons);
    }

    /** What else but a doubt stands against a reading. */
    private static final Set<Reason> WRONG =
            EnumSet.of(Reason.CHECK_DIGITS_INVALID, Reason.FIELDS_IMPLAUSIBLE, Reason.TEXT_DIFFERS);

    /**
     * The same reading, accepted, for whoever knows its names from elsewhere, agreeing letter by letter; empty where
     * more than the names is in doubt, or nothing is.
     */
    public Optional<PassportReading> settledByName() {
        if (passport == null
                || !reasons.contains(Reason.NAMES_UNCERTAIN)
                || reasons.stream().anyMatch(WRONG::contains)) {
            return Optional.empty();
        }
        List<Reason> left = reasons.stream().filter(r -> !r.isHindering()).toList();
        return Optional.of(new PassportReading(
                page,
                mrz,
                passport.withProof(Proof.CHECK_DIGITS),
                checkDigits,
                confidence,
                fields,
                true,
                left,
                millis));
    }

    /** A page on which nothing could be read. */
    public static PassportReading unread(int page, List<Reason> reasons, long millis) {
        return new PassportReading(
                page, List.of(), null, CheckDigits.NONE, 0, FieldConfidence.NONE, false, reasons, millis);
    }

    /** The same, of a damaged file: what else seems to be wrong with a page comes of that, unless its lines were seen. */
    PassportReading ofDamaged() {
        EnumSet<Reason> all = EnumSet.of(Reason.CORRUPT);
        all.addAll(mrz.isEmpty() ? Set.of() : reasons);
        return new PassportReading(
                page, mrz, passport, checkDigits, confidence, fields, false, List.copyOf(all), millis);
    }

    /** The same, with the time it took. */
    PassportReading taking(long elapsed) {
        return new PassportReading(page, mrz, passport, checkDigits, confidence, fields, accepted, reasons, elapsed);
    }

    /** Names no number, name or date, so that a reading may stand in a log line. */
    @Override
    public String toString() {
        return "PassportReading[page " + page + ", check digits " + checkDigits + ", accepted " + accepted + ", "
                + reasons + ", " + millis + " ms]";
    }
}
