package org.rcm.intake.privacy;

/** What people and logs may see of personal data. */
public final class Mask {
    private Mask() {}

    /** A document number with its last three characters only: {@code •••567}; fewer if it is shorter than eight. */
    public static String number(String number) {
        throw new UnsupportedOperationException();
    }

    /** An address with the first letter of its local part: {@code a•••@example.org}. */
    public static String address(String address) {
        throw new UnsupportedOperationException();
    }
}
