package org.rcm.intake.steps;

import org.apache.camel.Exchange;
import org.rcm.intake.log.About;
import org.rcm.intake.store.MailStanding;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.Promise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells that something promised was sent: a line in the log, and how long its mail has waited for it. Thread-safe. */
public final class SentPromise {
    private static final Logger LOG = LoggerFactory.getLogger(SentPromise.class);
    private static final String PROPERTY = "prepared";

    private final Mails mails;
    private final Tally tally;

    public SentPromise(Mails mails, Tally tally) {
        this.mails = mails;
        this.tally = tally;
    }

    /** Remembers what is about to be sent. */
    static void remember(Exchange exchange, Promise promise) {
        exchange.setProperty(PROPERTY, promise);
    }

    /** Never fails: what was sent must not be taken for what was not. */
    void tell(Exchange exchange) {
        Promise promise = exchange.getProperty(PROPERTY, Promise.class);
        if (promise == null) {
            return;
        }
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
