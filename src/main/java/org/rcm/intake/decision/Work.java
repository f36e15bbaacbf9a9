package org.rcm.intake.decision;

import java.time.Instant;
import org.rcm.intake.event.Event;
import org.rcm.intake.extraction.MailReading;
import org.rcm.intake.mail.IncomingMail;

/**
 * One mail on its way through a decision.
 *
 * @param read what was read
 * @param event for which event it is
 * @param sender who wrote it
 */
record Work(ReadMail read, Event event, Sender sender) {

    IncomingMail mail() {
        return read.mail();
    }

    MailReading reading() {
        return read.reading();
    }

    /** UTC, when the mail counts. */
    Instant at() {
        return mail().receipt().at();
    }

    /** In which language the mail is, and its people are written to later if there are words in it; null if unknown. */
    String language() {
        return reading().language();
    }
}
