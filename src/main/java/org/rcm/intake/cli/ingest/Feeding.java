package org.rcm.intake.cli.ingest;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.ProducerTemplate;
import org.rcm.intake.mailbox.Envelope;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.NewMail;
import org.rcm.intake.store.Store;
import org.rcm.intake.wiring.RunningHub;

/** Feeds found mails to a hub, and waits until everything they caused is done. */
final class Feeding {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final RunningHub hub;
    private final Store store;
    private final Progress progress;

    Feeding(RunningHub hub, PrintWriter err) {
        this.hub = hub;
        this.store = hub.beans().store();
        this.progress = new Progress(err);
    }

    /**
     * Feeds the mails in their order.
     *
     * @throws IOException if a file cannot be read any more; what was fed before is stored
     */
    void feed(List<FoundMail> mails) throws IOException {
        try (ProducerTemplate producer = hub.producer()) {
            for (FoundMail mail : mails) {
                producer.sendBody("direct:receive-mail", newMail(mail));
            }
        }
    }

    private static NewMail newMail(FoundMail mail) throws IOException {
        byte[] raw = mail.bytes().read();
        Envelope envelope = Envelope.of(raw);
        return new NewMail(
                raw,
                mail.source(),
                null,
                null,
                null,
                mail.receipt().at(),
                mail.receipt().proof(),
                envelope.from(),
                envelope.subject(),
                envelope.messageId());
    }

    /** Waits until no mail is undecided and nothing waits in the outbox; then the clock is looked at once more. */
    void finish(int fed, Instant until) {
        await(fed);
        if (until != null) {
            hub.beans().clock().follow(until);
        }
        try (ProducerTemplate producer = hub.producer()) {
            producer.sendBody("direct:watch-deadline", null);
        } catch (IOException e) {
            throw new IllegalStateException("the deadline cannot be looked at", e);
        }
        await(fed);
        progress.done();
    }

    private void await(int fed) {
        while (true) {
            long undecided = store.mails().counts().getOrDefault(MailState.RECEIVED, 0L);
            if (undecided == 0 && store.outbox().counts().pending() == 0) {
                return;
            }
            progress.at(Math.max(0, fed - undecided), fed);
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
