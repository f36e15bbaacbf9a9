package org.rcm.intake.mail;

import java.util.List;

/** Takes a raw mail apart. Thread-safe. */
public final class MailParser {
    private final MailSettings settings;

    public MailParser(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * Never throws for what a mail contains: what cannot be read becomes a finding, and the rest goes on.
     *
     * @param raw the mail as it was received (RFC 5322); not written to, and not to be written to afterwards
     * @param receipt when it was received
     */
    public IncomingMail parse(byte[] raw, Receipt receipt) {
        return new IncomingMail(
                "",
                null,
                List.of(),
                Mailbox.NONE,
                null,
                List.of(),
                List.of(),
                "",
                receipt,
                new Author(
                        Author.Kind.HUMAN,
                        "nothing read yet by " + settings.addresses().size() + " addresses"),
                Authentication.UNCHECKED,
                List.of(),
                List.of(),
                List.of());
    }
}
