package org.rcm.intake.steps;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rcm.intake.clock.HubClock;
import org.rcm.intake.decision.WatchDeadline;

/**
 * Moves a clock that follows the mails on without missing what falls due on the way: reminders and deadlines come at
 * their own instants, before the mail that was received after them. Other clocks run by themselves. Thread-safe.
 */
public final class Appointments {
    private final HubClock clock;
    private final Supplier<WatchDeadline> watch;
    private final Consumer<Runnable> inTransaction;

    /**
     * @param watch by the events that are in force
     * @param inTransaction runs something in one transaction
     */
    public Appointments(HubClock clock, Supplier<WatchDeadline> watch, Consumer<Runnable> inTransaction) {
        this.clock = clock;
        this.watch = watch;
        this.inTransaction = inTransaction;
    }

    /** True if moving the clock on to an instant would bring something about on the way. */
    boolean areDueBefore(Instant instant) {
        return clock.followsMails()
                && !watch.get().appointments(clock.instant(), instant).isEmpty();
    }

    /** Moves the clock on to an instant; it never goes back. */
    public synchronized void keepUntil(Instant instant) {
        if (!clock.followsMails()) {
            return;
        }
        for (Instant due : watch.get().appointments(clock.instant(), instant)) {
            clock.follow(due);
            inTransaction.accept(() -> watch.get().sweep(due));
        }
        clock.follow(instant);
    }
}
