package org.rcm.intake.steps;

import java.time.Instant;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;

/** Counts what the steps have done, for metrics. Nothing personal. Thread-safe. */
public interface Tally {
    /** Counts nothing. */
    Tally NONE = new Tally() {
        @Override
        public void settled(MailKind kind, MailState state) {
            // nobody asks
        }

        @Override
        public void answered(Instant receivedAt) {
            // nobody asks
        }
    };

    /** A mail was settled, and that is committed. @param kind null if it could not be read */
    void settled(MailKind kind, MailState state);

    /** The answer to a mail was sent just now. @param receivedAt UTC, when that mail reached the mailbox */
    void answered(Instant receivedAt);
}
