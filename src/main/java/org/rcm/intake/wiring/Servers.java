package org.rcm.intake.wiring;

import java.time.Clock;
import org.rcm.intake.parts.Part;

/** The servers that the hub stands on. */
record Servers(Part mailbox, Part smtp, Part database, Part broker) {
    static Servers watchedBy(Clock clock) {
        return new Servers(
                new Part("mailbox", "mails wait there; see intake.mailbox.*", clock),
                new Part("smtp", "answers wait; see intake.smtp.*", clock),
                new Part("database", "mails wait in the mailbox; see intake.database.*", clock),
                new Part("broker", "stored mails and ticket requests wait; see intake.broker.*", clock));
    }
}
