package org.rcm.intake.registration.names;

import org.rcm.intake.registration.PersonName;

/**
 * Whether two names are one person's, and why. Names agree letter by letter under the transliteration of ICAO 9303-3,
 * section 6; spaces, hyphens, apostrophes, accents and capitals do not count. A differing letter is never rounded up.
 *
 * @param verdict how the names relate
 * @param sufficient true if the verdict lets a registration be confirmed without a person
 * @param nothingShared true if the two names have no word in common: it is somebody else's name
 * @param why one English sentence for staff that contains no name
 */
public record NameMatch(Verdict verdict, boolean sufficient, boolean nothingShared, String why) {

    /** How two names relate, best first. */
    public enum Verdict {
        /** Every letter agrees. */
        SAME,
        /** What both have agrees; one leaves out a second surname, a middle name or a particle, abbreviates, or is cut by the MRZ. */
        SHORTENED,
        /** Every letter agrees, but the two surnames stand the other way round, or given names and surnames are swapped. */
        OTHER_ORDER,
        /** The first surname agrees, and one of the names has a spouse's ({@code Alfaro de Hernández}, {@code ALFARO VASQUEZ}). */
        MARRIED_NAME,
        /** Anything else, be it one letter. */
        DIFFERENT
    }

    /**
     * Compares what a mail says with the name field of a machine-readable zone.
     *
     * @param mail a part that is null or blank means that the mail does not split the name
     * @param mrzSurnames primary identifier, A–Z and spaces (or fillers); null like empty
     * @param mrzGivenNames secondary identifier; null or empty where the holder has none
     */
    public static NameMatch compare(PersonName mail, String mrzSurnames, String mrzGivenNames) {
        return new Comparison(
                        Written.of(mail),
                        Written.ofZone(mrzSurnames, mrzGivenNames),
                        Written.fillsZone(mrzSurnames, mrzGivenNames))
                .verdict();
    }

    /** Compares two names as people write them, the newer one first. */
    public static NameMatch compare(PersonName one, PersonName other) {
        return new Comparison(Written.of(one), Written.of(other), false).verdict();
    }
}
