package org.rcm.intake.registration;

/**
 * Where in a mail a value stands, so that a person can look it up.
 *
 * @param source what kind of place it is
 * @param part MIME part, numbered as in IMAP ({@code 1.2}); {@code 0} for the headers
 * @param place line, cell or page within the part, in words ({@code line 4}, {@code row 2}, {@code page 1})
 */
public record Evidence(Source source, String part, String place) {

    /** Kinds of places, most trusted first where two of them give different values. */
    public enum Source {
        HUMAN,
        PICTURE,
        FORM,
        TABLE,
        LABEL,
        PROSE,
        SIGNATURE,
        SENDER,
        THREAD,
        INFERRED,
        /** The catalogue knows the name for one country's, and other countries may well have the same. */
        CATALOGUE
    }
}
