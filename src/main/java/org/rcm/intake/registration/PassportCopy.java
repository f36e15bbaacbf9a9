package org.rcm.intake.registration;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One document somebody sent as a copy of a passport, and what could be read in it.
 *
 * @param evidence the part and page it stands on
 * @param passport what was read, or null if nothing was
 * @param accepted true if every field was read above the measured threshold and all check digits are right
 * @param confidence 0 to 1, of the weakest field
 * @param reasons why it was not accepted, codes of the passport room ({@code GLARE_ON_MRZ}); empty if accepted
 */
public record PassportCopy(
        Evidence evidence, Passport passport, boolean accepted, double confidence, List<String> reasons) {
    private static final Pattern DETAIL = Pattern.compile("part \\S+: ([A-Z_]+(?:, [A-Z_]+)*)");

    public PassportCopy {
        reasons = List.copyOf(reasons);
    }

    /** As the detail of a finding about it: {@code part 2: GLARE_ON_MRZ, UNCERTAIN}. */
    public String detail() {
        return "part " + evidence.part() + ": "
                + (reasons.isEmpty() ? "nothing could be read" : String.join(", ", reasons));
    }

    /** The reasons in a finding's detail, so that an answer written later still says them; empty if it names none. */
    public static List<String> reasonsIn(String detail) {
        Matcher matcher = DETAIL.matcher(detail == null ? "" : detail);
        return matcher.matches() ? List.of(matcher.group(1).split(", ")) : List.of();
    }
}
