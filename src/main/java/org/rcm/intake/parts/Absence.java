package org.rcm.intake.parts;

/**
 * Why a server is of no use just now, without anything personal or secret.
 *
 * @param reason what was met
 * @param remedy what to do, or null where nothing is known beyond the part's own remedy
 * @param refused true if the server is there and does not let us in: asking on and on locks accounts
 */
public record Absence(String reason, String remedy, boolean refused) {

    /** As the failure says it. */
    public static Absence of(Throwable failure) {
        return new Absence(Reason.of(failure), null, false);
    }
}
