package org.rcm.intake.steps;

import org.rcm.intake.decision.DecideRegistration;
import org.rcm.intake.decision.MailDecision;
import org.rcm.intake.decision.ReadMail;
import org.rcm.intake.log.About;
import org.rcm.intake.trace.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The Java half of decide-registration. Thread-safe. */
public final class DecideMail {
    private static final Logger LOG = LoggerFactory.getLogger(DecideMail.class);

    private final Tally tally;
    private final Traces traces;

    public DecideMail(Tally tally, Traces traces) {
        this.tally = tally;
        this.traces = traces;
    }

    /**
     * Decides one mail in the transaction that the route has open; it is counted when that is committed.
     *
     * @param decisions those of the rules in force
     */
    public MailDecision decide(ReadMail mail, DecideRegistration decisions) {
        About about = About.mail(mail.id());
        MailDecision decision =
                about.during(() -> traces.mail(mail.id(), "decide-registration", () -> decisions.decide(mail)));
        about.and(String.join(" ", decision.registrations())).during(() -> LOG.info("decided {}", decision));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    tally.settled(decision.kind(), decision.state());
                }
            });
        }
        return decision;
    }
}
