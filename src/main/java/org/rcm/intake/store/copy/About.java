package org.rcm.intake.store.copy;

import java.time.Instant;

/**
 * What a backup says of itself.
 *
 * @param format 1; a reader refuses others
 * @param program version of the hub that made it
 * @param madeAt UTC, by the computer's clock
 * @param schema version of the database's schema
 * @param auditHead end of the audit trail, {@code ID:LINK}
 * @param keyCheck something sealed with the key that opens the rest, Base64; null if nothing is sealed yet
 * @param rows of all tables
 * @param waiting what the broker held
 */
public record About(
        int format,
        String program,
        Instant madeAt,
        String schema,
        String auditHead,
        String keyCheck,
        long rows,
        Waiting waiting) {

    static final int FORMAT = 1;
}
