package org.rcm.intake.steps;

import org.apache.camel.Exchange;
import org.rcm.intake.log.About;
import org.rcm.intake.store.MailStanding;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.Promise;
import org.rcm.intake.trace.Sending;
import org.rcm.intake.trace.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells that something promised was sent: a line in the log, and how long its mail has waited for it. Thread-safe. */
public final class SentPromise {
    private static final Logger LOG = LoggerFactory.getLogger(SentPromise.class);
    private static final String PROPERTY = "prepared";
    private static final String SENDING = "sending";

    private final Mails mails;
    private final Traces traces;
    private final Tally tally;

    public SentPromise(Mails mails, Traces traces, Tally tally) {
        this.mails = mails;
        this.traces = traces;
        this.tally = tally;
    }

    /**
     * Remembers what is about to be sent.
     *
     * @param step that sends it
     * @return its place in a trace, for whoever receives it
     */
    Sending remember(Exchange exchange, Promise promise, String step) {
        Sending sending = traces.sending(step, promise.id(), promise.tracedMail(), promise.reference());
        exchange.setProperty(PROPERTY, promise);
        exchange.setProperty(SENDING, sending);
        return sending;
    }

    /** It was not sent. @param reason without anything personal */
    void failed(Exchange exchange, String reason) {
        Sending sending = exchange.getProperty(SENDING, Sending.class);
        if (sending != null) {
            sending.failed(reason);
        }
    }

    /** Never fails: what was sent must not be taken for what was not. */
    void tell(Exchange exchange) {
        Promise promise = exchange.getProperty(PROPERTY, Promise.class);
        if (promise == null) {
            return;
        }
        exchange.getProperty(SENDING, Sending.class).done();
        About.mail(promise.mailId())
                .and(promise.reference())
                .during(() -> LOG.info("sent {} o{}", promise.kind(), promise.id()));
        try {
            if (promise.mailId() != null) {
                mails.standing(promise.mailId()).map(MailStanding::receivedAt).ifPresent(tally::answered);
            }
        } catch (RuntimeException e) { // the database is away: one answer less is counted
            LOG.debug("not counted: o{}", promise.id(), e);
        }
    }
}
