package org.rcm.intake.wiring;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.rcm.intake.decision.Decisions;
import org.rcm.intake.decision.HeardResponse;
import org.rcm.intake.decision.MailDecision;
import org.rcm.intake.decision.ReadMail;
import org.rcm.intake.steps.DecideMail;
import org.rcm.intake.steps.ReadPage;
import org.rcm.intake.ticketing.TicketReceipt;

/**
 * What is in force of the configuration, and the beans of the routes that work by it. It is replaced at once; a mail that
 * was read is decided by what it was read by. Thread-safe.
 */
public final class Rulebook {
    private static final String BY = "readBy";

    private final Function<Configuration, InForce> builder;
    private volatile InForce current;

    Rulebook(Function<Configuration, InForce> builder, Configuration first) {
        this.builder = builder;
        this.current = builder.apply(first);
    }

    Configuration configuration() {
        return current.configuration();
    }

    Decisions decisions() {
        return current.deciding().decisions();
    }

    /** From now on by this one. */
    void replace(Configuration fresh) {
        current = builder.apply(fresh);
    }

    Reading reading() {
        return new Reading();
    }

    /** @param step told of each decision */
    Deciding deciding(DecideMail step) {
        return new Deciding(step);
    }

    Hearing hearing() {
        return new Hearing();
    }

    Watching watching() {
        return new Watching();
    }

    /** Those of what a mail was read by. */
    Decisions by(Exchange exchange) {
        InForce readBy = exchange.getProperty(BY, InForce.class);
        return (readBy == null ? current : readBy).deciding().decisions();
    }

    /** Reads stored mails, and notes by what. */
    public final class Reading {
        private Reading() {}

        /** As {@link org.rcm.intake.steps.ReadStoredMail#readAll}. */
        public ReadPage readAll(String entry, Exchange exchange) {
            InForce now = current;
            exchange.setProperty(BY, now);
            return now.reading().readAll(entry);
        }
    }

    /** Decides mails by what they were read by. */
    public final class Deciding {
        private final DecideMail step;

        private Deciding(DecideMail step) {
            this.step = step;
        }

        /** As {@link org.rcm.intake.decision.DecideRegistration#takeTurn}; the body stays. */
        public void takeTurn(Exchange exchange) {
            by(exchange).decideRegistration().takeTurn();
        }

        /** As {@link org.rcm.intake.decision.DecideRegistration#decide}. */
        public MailDecision decide(ReadMail mail, Exchange exchange) {
            return step.decide(mail, by(exchange).decideRegistration());
        }
    }

    /** Hears what ticketing staff say. */
    public final class Hearing {
        private Hearing() {}

        /** As {@link org.rcm.intake.decision.HearTicketing#hear}. */
        public Optional<TicketReceipt> hear(HeardResponse heard) {
            return decisions().hearTicketing().hear(heard);
        }

        /** As {@link org.rcm.intake.decision.HearTicketing#giveUp}. */
        public Optional<TicketReceipt> giveUp(HeardResponse heard, String reason) {
            return decisions().hearTicketing().giveUp(heard, reason);
        }
    }

    /** Looks after what happens by the clock. */
    public final class Watching {
        private Watching() {}

        /** As {@link org.rcm.intake.decision.WatchDeadline#sweep}. */
        public int sweep(Instant now) {
            return decisions().watchDeadline().sweep(now);
        }
    }
}
