package org.rcm.intake.steps;

import java.time.Clock;
import org.apache.camel.Exchange;
import org.rcm.intake.log.About;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.StoredMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Java half of handle-errors: a mail's failed attempt becomes a later one, or a failure row. Thread-safe. */
public final class FailedAttempt {
    private static final Logger LOG = LoggerFactory.getLogger(FailedAttempt.class);

    private final Mails mails;
    private final Attempts attempts;
    private final Trouble trouble;
    private final Tally tally;
    private final Clock clock;

    public FailedAttempt(Mails mails, Attempts attempts, Trouble trouble, Tally tally, Clock clock) {
        this.mails = mails;
        this.attempts = attempts;
        this.trouble = trouble;
        this.tally = tally;
        this.clock = clock;
    }

    /**
     * Notes the failure that the exchange has caught, and tells in the log what happens next.
     *
     * @throws IllegalStateException if the mail is not to blame, because a server is away: its entry goes back into the queue
     */
    public void note(Exchange exchange) {
        long id = exchange.getProperty("mail", Long.class);
        About.mail(id).during(() -> LOG.warn("mail {}: {}", id, note(id, exchange)));
    }

    private String note(long id, Exchange exchange) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (trouble.isOutage(failure)) {
            throw new IllegalStateException("mail " + id + " waits", failure);
        }
        String reason = Attempts.reason(failure);
        int earlier = mails.find(id).map(StoredMail::attempts).orElse(0);
        int failures = mails.attemptFailed(id, reason, attempts.nextAfter(earlier + 1, clock.instant()));
        if (attempts.spentAfter(failures)) {
            if (mails.fail(id, reason)) {
                tally.settled(null, MailState.FAILED);
            }
            return "failed " + failures + " times and was given up: " + reason + "; see: failures show m" + id;
        }
        return "attempt " + failures + " failed and comes again: " + reason;
    }
}
