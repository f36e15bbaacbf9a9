package org.rcm.intake.extraction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rcm.intake.extraction.document.Documents;
import org.rcm.intake.extraction.document.FormReader;
import org.rcm.intake.extraction.kind.Kinds;
import org.rcm.intake.extraction.text.Tone;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.passport.NoReaderException;
import org.rcm.intake.passport.PassportReader;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;

/** Reads a mail as a careful secretary would. Thread-safe; never throws for what a mail contains. */
public final class MailReader {
    private final Catalogue catalogue;
    private final Documents documents;
    private final FormReader forms = new FormReader();
    private final ApplicationWriter writer;

    /**
     * @param catalogue the words it knows
     * @param passports reads attached documents; stays open, its owner closes it
     * @param clock decides the century of two-digit years
     */
    public MailReader(Catalogue catalogue, PassportReader passports, Clock clock) {
        this.catalogue = Objects.requireNonNull(catalogue);
        this.documents = new Documents(Objects.requireNonNull(passports));
        Objects.requireNonNull(clock);
        this.writer = new ApplicationWriter(catalogue);
    }

    /** What the mail says; what is not understood is a finding. @throws NoReaderException if it is to be tried again */
    public MailReading read(IncomingMail mail) {
        try {
            return new Understanding(mail, catalogue, documents, forms, writer).read();
        } catch (NoReaderException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.review(
                    FindingCode.NOTHING_UNDERSTOOD,
                    "reading ended with " + e.getClass().getSimpleName()));
            MailKind machine = Kinds.ofMachine(mail.author(), Tone.of(mail, "", catalogue));
            return new MailReading(
                    machine == null ? MailKind.OTHER : machine, null, List.of(), List.of(), List.of(), findings);
        }
    }
}
