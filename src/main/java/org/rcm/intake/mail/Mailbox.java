package org.rcm.intake.mail;

/**
 * A name and an address as a header gives them (RFC 5322, 3.4).
 *
 * @param name decoded display name; empty where there is none
 * @param address lower case, without angle brackets; empty where there is none
 */
public record Mailbox(String name, String address) {

    /** No sender at all, or the null sender of a bounce. */
    public static final Mailbox NONE = new Mailbox("", "");

    /** What stands after the last {@code @}, lower case; empty where there is none. */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
