package org.rcm.intake.registration;

import java.time.LocalDate;

/**
 * A passport as its machine-readable zone gives it (ICAO 9303-4, TD3).
 *
 * @param number document number without fillers
 * @param issuingState issuing state or organisation, ISO 3166 alpha-3 or an ICAO code
 * @param nationality ISO 3166 alpha-3 or an ICAO code
 * @param surnames primary identifier, A–Z and single spaces
 * @param givenNames secondary identifier, A–Z and single spaces; empty where the holder has none
 * @param birthDate date of birth
 * @param sex as printed
 * @param expiryDate last day of validity
 * @param proof why these values are believed
 */
public record Passport(
        String number,
        String issuingState,
        String nationality,
        String surnames,
        String givenNames,
        LocalDate birthDate,
        Sex sex,
        LocalDate expiryDate,
        Proof proof) {

    /** The same document: equal number and issuing state, whatever the proof. */
    public boolean sameDocumentAs(Passport other) {
        return other != null && number.equals(other.number) && issuingState.equals(other.issuingState);
    }

    public Passport withProof(Proof newProof) {
        return new Passport(
                number, issuingState, nationality, surnames, givenNames, birthDate, sex, expiryDate, newProof);
    }

    /** Names no number, name or date, so that a passport may stand in a log line. */
    @Override
    public String toString() {
        return "Passport[" + issuingState + ", proof " + proof + "]";
    }
}
