package org.rcm.intake.mailbox;

import java.time.Instant;

/**
 * A mail as the server handed it over.
 *
 * @param uid its UID
 * @param arrived INTERNALDATE, or null where the server tells none
 * @param raw its bytes
 */
record FetchedMail(long uid, Instant arrived, byte[] raw) {
    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "FetchedMail[" + uid + ", " + raw.length + " bytes]";
    }
}
