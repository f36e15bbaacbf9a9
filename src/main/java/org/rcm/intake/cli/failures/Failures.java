package org.rcm.intake.cli.failures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rcm.intake.privacy.Mask;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.OutboxState;
import org.rcm.intake.store.Promise;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.StoredMail;

/** Failed mails and failed outbox rows of a store, as one list. */
public final class Failures {
    /** Due whatever clock the hub that takes it up again follows. */
    private static final Instant AT_ONCE = Instant.EPOCH;

    private final Store store;

    public Failures(Store store) {
        this.store = store;
    }

    /** Mails first, each in order of id. */
    public List<Failure> all() {
        return Stream.concat(
                        store.mails().inState(MailState.FAILED).stream().map(Failures::of),
                        store.outbox().inState(OutboxState.FAILED).stream().map(Failures::of))
                .toList();
    }

    /** Empty if there is no such row, or it has not failed. */
    public Optional<Failure> find(FailureId id) {
        return switch (id.kind()) {
            case MAIL ->
                store.mails()
                        .find(id.number())
                        .filter(mail -> mail.state() == MailState.FAILED)
                        .map(Failures::of);
            case OUTBOX ->
                store.outbox()
                        .find(id.number())
                        .filter(promise -> promise.state() == OutboxState.FAILED)
                        .map(Failures::of);
        };
    }

    /**
     * Has it tried again by the hub, running now or started next, and writes so into the audit trail.
     *
     * @param who asked for it
     * @return false if it has not failed, or somebody else was quicker
     */
    public boolean retry(FailureId id, String who) {
        boolean retried =
                switch (id.kind()) {
                    case MAIL -> store.mails().retry(id.number());
                    case OUTBOX -> store.outbox().retry(id.number(), AT_ONCE);
                };
        if (retried) {
            Long mail = id.kind() == FailureId.Kind.MAIL ? id.number() : null;
            store.audit().append(who, "RETRIED", null, mail, "failure " + id);
        }
        return retried;
    }

    /** The raw mail, or what was to be sent: an answer's mail, a ticket request's JSON. */
    public byte[] raw(FailureId id) {
        return switch (id.kind()) {
            case MAIL -> store.mails().raw(id.number());
            case OUTBOX -> store.outbox().open(id.number());
        };
    }

    private static Failure of(StoredMail mail) {
        String from = mail.from() == null ? "none" : Mask.address(bare(mail.from()));
        String subject = mail.subject() == null
                ? "none"
                : mail.subject().codePointCount(0, mail.subject().length()) + " characters";
        return new Failure(
                FailureId.mail(mail.id()),
                "mail",
                mail.receivedAt(),
                mail.attempts(),
                mail.failure(),
                null,
                new Failure.About(from, subject, mail.source(), mail.size()));
    }

    /** The address within {@code Name <address>}: the name must not be shown. */
    private static String bare(String from) {
        int open = from.lastIndexOf('<');
        int close = from.lastIndexOf('>');
        return open >= 0 && close > open ? from.substring(open + 1, close) : from;
    }

    private static Failure of(Promise promise) {
        return new Failure(
                FailureId.outbox(promise.id()),
                promise.kind() == OutboxKind.TICKET ? "ticket request" : "answer",
                promise.createdAt(),
                promise.attempts(),
                promise.failure(),
                promise.reference(),
                new Failure.About(null, null, null, promise.payload().length));
    }
}
