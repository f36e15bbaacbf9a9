package org.rcm.intake.steps;

import java.time.Duration;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.rcm.intake.decision.ReadMail;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.store.Mails;

/**
 * Mails are read in parallel and decided in the order of their receipt, because places go to whoever was complete
 * first. A worker waits here while an earlier mail is undecided; not for one that has failed, and never for ever.
 * When every worker waits, the earlier mail is still queued: the latest of them gives way. Thread-safe.
 */
public final class ReceiptOrder {
    private static final Comparator<ReadMail> BY_RECEIPT = Comparator.<ReadMail, java.time.Instant>comparing(
                    m -> m.mail().receipt().at())
            .thenComparing(ReadMail::id);
    private static final long LOOK_AGAIN_MILLIS = 50; // another process may have decided meanwhile

    /** The earlier mail may be in the hands of another hub: reading this one again and again would only cost. */
    private static final long PATIENCE_NANOS = 250_000_000L;

    private final Mails mails;
    private final Appointments appointments;
    private final int workers;
    private final Duration longest;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition decided = lock.newCondition();
    private final TreeSet<ReadMail> waiting = new TreeSet<>(BY_RECEIPT);

    /**
     * @param workers how many may wait at once
     * @param longest a mail waits for its predecessors
     */
    public ReceiptOrder(Mails mails, Appointments appointments, int workers, Duration longest) {
        this.mails = mails;
        this.appointments = appointments;
        this.workers = workers;
        this.longest = longest;
    }

    /**
     * Waits for the mail's turn, then lets the hub's clock follow it.
     *
     * @return the mail; null if it must be queued again, behind the one it would wait for
     */
    public ReadMail awaitTurn(ReadMail mail) throws InterruptedException {
        long begun = System.nanoTime();
        long until = begun + longest.toNanos();
        lock.lock();
        try {
            waiting.add(mail);
            while (isEarlierUndecided(mail) && System.nanoTime() < until) {
                boolean everybodyWaits = waiting.size() >= workers && waiting.last() == mail;
                if (everybodyWaits && System.nanoTime() - begun > PATIENCE_NANOS) {
                    return null;
                }
                decided.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        } finally {
            waiting.remove(mail);
            lock.unlock();
        }
        follow(mail.mail().receipt());
        return mail;
    }

    /** Wakes those who wait; called when a mail was decided or failed. */
    public void next() {
        lock.lock();
        try {
            decided.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A sender's date moves no clock. */
    private void follow(Receipt receipt) {
        if (receipt.proof() != ReceiptProof.SENDER) {
            appointments.keepUntil(receipt.at());
        }
    }

    private boolean isEarlierUndecided(ReadMail mail) {
        return mails.undecidedBefore(mail.mail().receipt().at(), mail.id());
    }
}
