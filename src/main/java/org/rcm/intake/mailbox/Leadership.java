package org.rcm.intake.mailbox;

import java.time.Duration;
import java.util.function.Consumer;
import org.rcm.intake.clock.Beat;
import org.rcm.intake.store.Leases;

/**
 * Which of several hubs reads a mailbox: the one that holds the lease and goes on renewing it. When it dies, another has
 * it after {@link #LENGTH} at the latest. Should two of them read for a moment, the key of each mail lets it in once.
 * Thread-safe.
 */
final class Leadership implements AutoCloseable {
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    /** Longer than a heartbeat, so that whoever stands by comes first. */
    private static final Duration GIVING_WAY = Duration.ofMillis(3500);

    private final Leases leases;
    private final String name;
    private final String owner;
    private final Beat heart = Beat.of("mailbox lease");
    private final Consumer<RuntimeException> trouble;
    private volatile long until = System.nanoTime();
    private volatile long notBefore = System.nanoTime();

    /**
     * @param owner unique among all hubs
     * @param trouble told when the lease cannot be renewed; it runs out by itself
     */
    Leadership(Leases leases, String mailbox, String owner, Consumer<RuntimeException> trouble) {
        this.trouble = trouble;
        this.leases = leases;
        this.name = Leases.OF_MAILBOXES + mailbox;
        this.owner = owner;
        heart.every(Duration.ZERO, HEARTBEAT, this::renew);
    }

    /** True if this hub reads the mailbox; false also where that is in doubt. */
    boolean isOurs() {
        return until - System.nanoTime() > 0;
    }

    /** Lets another hub try what this one cannot do; where there is none, this one tries again soon. */
    void giveWay() {
        notBefore = System.nanoTime() + GIVING_WAY.toNanos();
        release();
        heart.after(GIVING_WAY, this::renew);
    }

    private synchronized void renew() {
        long asked = System.nanoTime();
        if (asked - notBefore < 0) {
            return;
        }
        try {
            if (leases.take(name, owner, LENGTH)) {
                until = asked + LENGTH.toNanos();
            }
        } catch (RuntimeException e) {
            trouble.accept(e);
        }
    }

    @Override
    public void close() {
        heart.close();
        release();
    }

    private synchronized void release() {
        if (isOurs()) {
            until = System.nanoTime();
            try {
                leases.release(name, owner);
            } catch (RuntimeException e) {
                trouble.accept(e);
            }
        }
    }
}
