package org.rcm.intake.decision;

import java.util.Locale;
import org.rcm.intake.registration.names.Acronym;
import org.rcm.intake.registration.names.Names;

/** The plain fields of a delegate, and when two writings of one are the same. */
enum Field {
    HONORIFIC,
    POSITION,
    INSTITUTION,
    EMAIL,
    PHONE;

    /** As findings call it. */
    String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** No decision hangs on it. */
    boolean isTrivial() {
        return this == HONORIFIC || this == POSITION || this == PHONE;
    }

    boolean isSame(String one, String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return switch (this) {
            case EMAIL -> one.equalsIgnoreCase(other);
            case PHONE -> digits(one).endsWith(digits(other)) || digits(other).endsWith(digits(one));
            case INSTITUTION ->
                containsWords(one, other)
                        || containsWords(other, one)
                        || Acronym.mayBeOf(one, other)
                        || Acronym.mayBeOf(other, one);
            default -> containsWords(one, other) || containsWords(other, one);
        };
    }

    /** One writing may be longer: with the country, the acronym, the department. */
    private static boolean containsWords(String longer, String shorter) {
        return (" " + Names.fold(longer) + " ").contains(" " + Names.fold(shorter) + " ");
    }

    private static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }
}
