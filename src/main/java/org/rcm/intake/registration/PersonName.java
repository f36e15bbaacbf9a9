package org.rcm.intake.registration;

/**
 * A person's name as written, accents and capitals kept.
 *
 * @param givenNames given names, or null
 * @param surnames surnames, or null
 */
public record PersonName(String givenNames, String surnames) {

    /** Given names and surnames with one space between, whatever of them there is. */
    public String full() {
        return ((givenNames == null ? "" : givenNames) + " " + (surnames == null ? "" : surnames)).strip();
    }

    public boolean isEmpty() {
        return full().isEmpty();
    }
}
