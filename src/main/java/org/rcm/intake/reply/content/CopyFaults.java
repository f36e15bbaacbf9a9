package org.rcm.intake.reply.content;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Which of the passport reader's reasons a delegate reads: those that say what to do, the plainest first. */
final class CopyFaults {
    private static final List<String> PLAIN = List.of(
            "IDENTITY_CARD",
            "VISA",
            "TEXT_DIFFERS",
            "PASSWORD_PROTECTED",
            "UNSUPPORTED_FORMAT",
            "TOO_LARGE",
            "CORRUPT",
            "GLARE_ON_MRZ",
            "MRZ_CUT_OFF",
            "TOO_SMALL",
            "TOO_BLURRED",
            "NOT_A_PASSPORT");

    /** Told only where nothing plainer is known: the same happens to a blurred picture, and more often. */
    private static final List<String> VAGUE =
            List.of("TIME_LIMIT", "CHECK_DIGITS_INVALID", "FIELDS_IMPLAUSIBLE", "NAMES_UNCERTAIN", "UNCERTAIN");

    private CopyFaults() {}

    /** Every plain reason once, or else the first vague one; others are nothing that a delegate can mend. */
    static List<String> told(Collection<String> reasons) {
        List<String> plain = PLAIN.stream().filter(reasons::contains).toList();
        Stream<String> vague = VAGUE.stream().filter(reasons::contains).limit(1);
        return plain.isEmpty() ? vague.toList() : plain;
    }
}
