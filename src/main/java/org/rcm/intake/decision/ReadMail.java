package org.rcm.intake.decision;

import java.util.Objects;
import org.rcm.intake.extraction.MailReading;
import org.rcm.intake.mail.IncomingMail;

/**
 * A stored mail that has been read, ready to be decided.
 *
 * @param id of the stored mail
 * @param mail its headers: who wrote it, in which thread, when it counts
 * @param reading what it says
 */
public record ReadMail(long id, IncomingMail mail, MailReading reading) {
    public ReadMail {
        Objects.requireNonNull(mail);
        Objects.requireNonNull(reading);
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "ReadMail[" + id + ", " + reading.kind() + "]";
    }
}
