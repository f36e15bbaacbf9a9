package org.rcm.intake.mail;

import java.time.Instant;
import org.rcm.intake.fuzz.Budget;

/** Any bytes as a mail: taken apart, and nothing more. */
public final class MimeFuzz {
    private MimeFuzz() {}

    /** Loads what every mail needs, so that the first one is not charged for it. */
    public static void fuzzerInitialize() {
        Mails.parse("From: a@b.example\nContent-Type: text/html\n\n<p>x");
    }

    public static void fuzzerTestOneInput(byte[] raw) {
        Budget.check(() -> {
            Receipt receipt = Receipts.of(raw, Instant.EPOCH);
            new MailParser(Mails.SETTINGS, Mails.WORDS).parse(raw, receipt);
        });
    }
}
