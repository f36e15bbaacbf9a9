package org.rcm.intake.registration;

import java.util.List;

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
    public PassportCopy {
        reasons = List.copyOf(reasons);
    }
}
