package org.rcm.intake.privacy;

/** What people and logs may see of personal data. */
public final class Mask {
    private static final String DOTS = "•••";
    private static final int SHOWN = 3;

    private Mask() {}

    /**
     * A document number with its last three characters only: {@code •••567}. Of a short one less is shown, never more
     * than a third.
     */
    public static String number(String number) {
        int shown = Math.min(SHOWN, number.length() / 3);
        return DOTS + number.substring(number.length() - shown);
    }

    /** An address with the first letter of its local part: {@code a•••@example.org}. */
    public static String address(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return DOTS;
        }
        return address.substring(0, address.offsetByCodePoints(0, 1)) + DOTS + address.substring(at);
    }
}
