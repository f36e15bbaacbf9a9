package org.rcm.intake.steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rcm.intake.decision.ReadMail;
import org.rcm.intake.extraction.MailReader;
import org.rcm.intake.extraction.MailReading;
import org.rcm.intake.log.About;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.MailParser;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.MailStanding;
import org.rcm.intake.store.Mails;
import org.rcm.intake.trace.Traces;

/** The Java half of read-mail: the ids of stored mails become what the mails say. Thread-safe. */
public final class ReadStoredMail {
    private static final int HEAD = 64 * 1024;

    private final Mails mails;
    private final MailParser parser;
    private final MailReader reader;
    private final Traces traces;
    private final long largest;
    private final Stop stop;

    /** @param largest bytes up to which a mail is read; of a larger one only the headers are looked at */
    public ReadStoredMail(Mails mails, MailParser parser, MailReader reader, Traces traces, long largest, Stop stop) {
        this.mails = mails;
        this.parser = parser;
        this.reader = reader;
        this.traces = traces;
        this.largest = largest;
        this.stop = stop;
    }

    /** Reads the mails of an entry of the work queue but those that another worker has settled since. */
    public ReadPage readAll(String entry) {
        List<Long> ids = MailPage.of(entry).ids();
        List<ReadMail> read = new ArrayList<>();
        int begun = 0;
        while (begun < ids.size() && !stop.isTold()) {
            try {
                read(ids.get(begun)).ifPresent(read::add);
                begun++;
            } catch (RuntimeException | Error e) { // of a reader that is torn down, and not of the mail
                if (!stop.isTold()) {
                    throw e;
                }
            }
        }
        return new ReadPage(read, ids.subList(begun, ids.size()));
    }

    /** Reads a mail, unless another worker has settled it since it was queued. */
    private Optional<ReadMail> read(Long id) {
        MailStanding stored = mails.standing(id).orElse(null);
        if (stored == null || stored.state() != MailState.RECEIVED) {
            return Optional.empty();
        }
        Receipt receipt = new Receipt(stored.receivedAt(), stored.receiptProof());
        if (stored.size() > largest) {
            return Optional.of(tooLarge(stored, receipt));
        }
        return About.mail(id)
                .during(() -> traces.mail(id, "read-mail", () -> {
                    IncomingMail mail = parser.parse(mails.raw(stored), receipt);
                    return Optional.of(new ReadMail(id, mail, reader.read(mail)));
                }));
    }

    private ReadMail tooLarge(MailStanding stored, Receipt receipt) {
        byte[] raw = mails.raw(stored);
        IncomingMail head = parser.parse(Arrays.copyOf(raw, HEAD), receipt);
        String detail =
                "the mail has " + stored.size() / (1024 * 1024) + " MB and was not read; see intake.mail.max-size";
        List<Finding> findings = new ArrayList<>(head.findings());
        findings.add(Finding.review(FindingCode.MAIL_TOO_LARGE, detail));
        MailKind kind = head.author().isMachine() ? MailKind.OTHER : MailKind.REGISTRATION;
        return new ReadMail(stored.id(), head, new MailReading(kind, null, List.of(), List.of(), List.of(), findings));
    }
}
