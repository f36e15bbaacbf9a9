package org.rcm.intake.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.reply.SentThread;
import org.rcm.intake.reply.content.AnsweredMail;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.store.OutboxKind;

/** In which thread a message to a delegate stands. */
final class Threads {
    private final Outbox outbox;

    Threads(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @param to who is written to */
    static AnsweredMail mail(ReadMail read, String to) {
        IncomingMail mail = read.mail();
        List<String> references =
                mail.references().isEmpty() && mail.inReplyTo() != null ? List.of(mail.inReplyTo()) : mail.references();
        return new AnsweredMail(
                mail.messageId(),
                references,
                mail.subject(),
                to,
                mail.receipt().at(),
                mail.receipt().proof(),
                read.reading().kind(),
                read.reading().language());
    }

    /** The thread that its address knows: that of our last mail there, or else the last mail about the registration. */
    AnsweredMail of(Registration registration, String address) {
        List<String> mails = registration.mails();
        Optional<SentThread> ours = outbox.of(registration.reference()).stream()
                .filter(promise -> promise.kind() == OutboxKind.REPLY)
                .map(promise -> SentThread.of(promise.payload()))
                .flatMap(Optional::stream)
                .filter(thread -> thread.to().equalsIgnoreCase(address))
                .reduce((one, next) -> next);
        String last = mails.isEmpty() ? null : mails.get(mails.size() - 1);
        return new AnsweredMail(
                ours.map(SentThread::messageId).orElse(last),
                ours.map(SentThread::references).orElse(List.of()),
                null,
                address,
                registration.completedAt() == null ? registration.receivedAt() : registration.completedAt(),
                null,
                MailKind.REGISTRATION,
                registration.language());
    }

    /** The same thread, in answer to the delegate's own last mail: what concerns the registration follows from it. */
    AnsweredMail answering(Registration registration, String address) {
        AnsweredMail thread = of(registration, address);
        List<String> mails = registration.mails();
        if (mails.isEmpty()) {
            return thread;
        }
        List<String> references = new ArrayList<>(thread.references());
        references.add(thread.messageId());
        return new AnsweredMail(
                mails.get(mails.size() - 1),
                references,
                thread.subject(),
                thread.from(),
                thread.receivedAt(),
                thread.receiptProof(),
                thread.kind(),
                thread.language());
    }
}
