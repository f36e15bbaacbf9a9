package org.rcm.intake.extraction;

import org.rcm.intake.fuzz.Budget;

/** Any bytes as a mail: taken apart and understood. */
public final class MailFuzz {
    private MailFuzz() {}

    public static void fuzzerInitialize() {
        FuzzedMail.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] raw) {
        Budget.check(() -> FuzzedMail.read(raw));
    }
}
