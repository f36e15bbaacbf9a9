package org.rcm.intake.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.names.Names;

/**
 * Finds whom a mail means by an office alone: "the deputy director cannot come", "el sub no viaja", where the only one on
 * record whose position begins so is "Deputy Director of Operations" or "Subsecretario". Pure functions.
 */
final class OfficeSaid {
    /** Letters without which too much would begin so. */
    private static final int TELLING = 3;

    private OfficeSaid() {}

    /** Those whose position begins with all of the office: a Director General is no other director. */
    static List<Registration> holders(String said, List<Registration> known) {
        String office = joined(Names.tokens(said));
        return office.length() < TELLING
                ? List.of()
                : known.stream().filter(one -> holds(office, one)).toList();
    }

    private static boolean holds(String office, Registration known) {
        return joined(Names.tokens(known.delegate().position())).startsWith(office);
    }

    /** Without spaces, as "Sub Secretario" is no other than "Subsecretario", and without what tells a man from a woman. */
    private static String joined(List<String> words) {
        return words.stream().map(word -> word.replaceFirst("[aeo]$", "")).collect(Collectors.joining());
    }
}
