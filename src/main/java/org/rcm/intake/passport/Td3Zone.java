package org.rcm.intake.passport;

import java.time.LocalDate;
import java.util.Optional;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Sex;

/**
 * The two lines of a passport's machine-readable zone, cut into fields as ICAO 9303-4, 4.2.2 has them.
 *
 * @param line1 44 characters of A–Z, 0–9 and {@code <}
 * @param line2 likewise
 */
record Td3Zone(String line1, String line2) {

    static final int LENGTH = 44;

    Td3Zone {
        if (!isLine(line1) || !isLine(line2)) {
            throw new IllegalArgumentException("a TD3 line has 44 characters of A-Z, 0-9 and <");
        }
    }

    static boolean isLine(String text) {
        boolean line = text.length() == LENGTH;
        for (int i = 0; line && i < LENGTH; i++) {
            char c = text.charAt(i);
            line = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '<';
        }
        return line;
    }

    boolean isPassport() {
        return line1.charAt(0) == 'P';
    }

    String issuingState() {
        return line1.substring(2, 5);
    }

    MrzNames names() {
        return MrzNames.of(line1.substring(5));
    }

    String nationality() {
        return line2.substring(10, 13);
    }

    CheckDigits checkDigits() {
        return checks(line2) ? CheckDigits.VALID : CheckDigits.INVALID;
    }

    /** Whether every check digit of a second line is right: number, birth, expiry, optional data, and all of them. */
    static boolean checks(CharSequence line2) {
        return CheckDigit.holds(line2, line2.charAt(9), 0, 9)
                && CheckDigit.holds(line2, line2.charAt(19), 13, 19)
                && CheckDigit.holds(line2, line2.charAt(27), 21, 27)
                && optionalChecks(line2)
                && CheckDigit.holds(line2, line2.charAt(43), 0, 10, 13, 20, 21, 43);
    }

    /** An empty personal number may have a filler for its check digit. */
    static boolean optionalChecks(CharSequence line2) {
        char digit = line2.charAt(42);
        return digit == '<' ? isEmpty(line2, 28, 42) : CheckDigit.holds(line2, digit, 28, 42);
    }

    private static boolean isEmpty(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '<') {
                return false;
            }
        }
        return true;
    }

    /**
     * The fields, or empty where they cannot be: a state that nobody knows, a day that does not exist, no number, names
     * against the rules.
     *
     * @param today decides the century of two-digit years
     */
    Optional<Passport> passport(LocalDate today, Proof proof) {
        Optional<LocalDate> birth = MrzDates.birth(line2.substring(13, 19), today);
        Optional<LocalDate> expiry = MrzDates.expiry(line2.substring(21, 27), today);
        Optional<Sex> sex = sex();
        MrzNames names = names();
        String number = line2.substring(0, 9).replaceAll("<+$", "");
        boolean plausible = isPassport()
                && birth.isPresent()
                && expiry.isPresent()
                && expiry.get().isAfter(birth.get())
                && sex.isPresent()
                && names.wellFormed()
                && !names.surnames().isEmpty()
                && States.knows(issuingState())
                && States.knows(nationality())
                && !number.isEmpty()
                && number.charAt(0) != '<';
        return plausible
                ? Optional.of(new Passport(
                        number.replace("<", ""),
                        States.iso(issuingState()),
                        States.iso(nationality()),
                        names.surnames(),
                        names.givenNames(),
                        birth.get(),
                        sex.get(),
                        expiry.get(),
                        proof))
                : Optional.empty();
    }

    private Optional<Sex> sex() {
        return switch (line2.charAt(20)) {
            case 'F' -> Optional.of(Sex.F);
            case 'M' -> Optional.of(Sex.M);
            case '<', 'X' -> Optional.of(Sex.X);
            default -> Optional.empty();
        };
    }

    /** Names no field, so that a zone may stand in a log line. */
    @Override
    public String toString() {
        return "Td3Zone[check digits " + checkDigits() + "]";
    }
}
