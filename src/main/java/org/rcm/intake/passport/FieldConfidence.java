package org.rcm.intake.passport;

/**
 * How sure a reading is of each field: the estimated probability, 0 to 1, that the field is right as a whole.
 *
 * @param names surnames and given names together: line 1 has no check digit
 */
public record FieldConfidence(
        double number,
        double issuingState,
        double nationality,
        double names,
        double birthDate,
        double sex,
        double expiryDate) {

    /** Nothing was read. */
    public static final FieldConfidence NONE = new FieldConfidence(0, 0, 0, 0, 0, 0, 0);

    /** Of the weakest field. */
    public double weakest() {
        double documentSide = Math.min(Math.min(number, issuingState), Math.min(nationality, expiryDate));
        return Math.min(documentSide, Math.min(names, Math.min(birthDate, sex)));
    }
}
