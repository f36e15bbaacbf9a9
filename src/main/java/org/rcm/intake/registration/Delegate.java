package org.rcm.intake.registration;

/**
 * Who somebody is, as the mails say it; every part may be null while unknown.
 *
 * @param honorific title in front of the name ({@code Licda.}), never part of it
 * @param name as written
 * @param position function within the institution
 * @param institution as written
 * @param email the delegate's own address, lower case
 * @param phone as written
 */
public record Delegate(
        String honorific, PersonName name, String position, String institution, String email, String phone) {

    public static final Delegate UNKNOWN = new Delegate(null, new PersonName(null, null), null, null, null, null);

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "Delegate[" + (name.isEmpty() ? "unnamed" : "named") + "]";
    }
}
