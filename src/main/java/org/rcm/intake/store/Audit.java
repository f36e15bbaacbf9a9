package org.rcm.intake.store;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.rcm.intake.privacy.Vault;

/**
 * The append-only audit trail. Each line carries a keyed hash over itself and the line before, so that nobody without
 * the key can change, drop or insert one unseen. Appending locks the trail until the caller's transaction ends: do it
 * last.
 */
public final class Audit {

    public Audit(DataSource database, Vault vault, Clock clock) {}

    /** Appends a line; parameters as in {@link AuditEntry}. */
    public void append(String who, String what, String reference, Long mailId, String why) {
        throw new UnsupportedOperationException();
    }

    /** What was done about a registration, oldest first. */
    public List<AuditEntry> of(String reference) {
        throw new UnsupportedOperationException();
    }

    /** Hands over the whole trail, oldest first. */
    public void forEach(Consumer<AuditEntry> consumer) {
        throw new UnsupportedOperationException();
    }

    /** Follows the chain from its first line to its last. */
    public Verdict verify() {
        throw new UnsupportedOperationException();
    }

    /**
     * @param intact true if every line is as it was written
     * @param lines how many were read
     * @param broken id of the first line that is not, or null
     */
    public record Verdict(boolean intact, long lines, Long broken) {}
}
