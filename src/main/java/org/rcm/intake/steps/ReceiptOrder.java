package org.rcm.intake.steps;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.rcm.intake.decision.ReadMail;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.Mails.Undecided;

/**
 * Mails are read in parallel and decided in the order of their receipt, because places go to whoever was complete
 * first. A worker waits here while an earlier mail is undecided; not for one that has failed, and never for ever.
 * When every worker waits, the earlier mail is still queued: the latest of them gives way; so do all when the hub is
 * told to stop. Thread-safe.
 */
public final class ReceiptOrder {
    private static final Comparator<ReadMail> BY_RECEIPT =
            Comparator.<ReadMail, Instant>comparing(ReceiptOrder::receivedAt).thenComparing(ReadMail::id);
    private static final long LOOK_AGAIN_MILLIS = 50; // another process may have decided meanwhile

    /** The earlier mail may be in the hands of another hub: reading this one again and again would only cost. */
    private static final long PATIENCE_NANOS = 250_000_000L;

    private final Mails mails;
    private final Appointments appointments;
    private final int workers;
    private final Duration longest;
    private final Stop stop;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition decided = lock.newCondition();
    private final TreeSet<ReadMail> waiting = new TreeSet<>(BY_RECEIPT);

    /**
     * What of a page may be decided.
     *
     * @param now in order of receipt; empty if another worker must go first
     * @param later ids of the others, to be queued again
     */
    public record Turn(List<ReadMail> now, List<Long> later) {
        private Turn leaving(List<Long> unread) {
            return new Turn(now, Stream.concat(later.stream(), unread.stream()).toList());
        }
    }

    /**
     * @param workers how many may wait at once
     * @param longest a mail waits for its predecessors
     */
    public ReceiptOrder(Mails mails, Appointments appointments, int workers, Duration longest, Stop stop) {
        this.mails = mails;
        this.appointments = appointments;
        this.workers = workers;
        this.longest = longest;
        this.stop = stop;
    }

    /**
     * Waits for the turn of a page's first mail, then lets the hub's clock follow it. Those after it may be decided with
     * it as far as nothing comes in between: no mail of another page, nothing that falls due by the clock.
     *
     * @param page what was read of it
     */
    public Turn awaitTurn(ReadPage page) throws InterruptedException {
        Turn turn = awaitTurn(page.mails());
        return page.unread().isEmpty() ? turn : turn.leaving(page.unread());
    }

    private Turn awaitTurn(List<ReadMail> read) throws InterruptedException {
        if (read.isEmpty()) {
            return new Turn(List.of(), List.of());
        }
        List<ReadMail> sorted = read.stream().sorted(BY_RECEIPT).toList();
        List<Long> ids = sorted.stream().map(ReadMail::id).toList();
        ReadMail first = sorted.get(0);
        if (!mayBegin(first, ids)) {
            return new Turn(List.of(), ids);
        }
        follow(first);
        Optional<Undecided> next = sorted.size() == 1 ? Optional.empty() : mails.firstUndecidedBesides(ids);
        List<ReadMail> now = new ArrayList<>(List.of(first));
        for (ReadMail mail : sorted.subList(1, sorted.size())) {
            boolean another = next.isPresent() && isBefore(next.get(), mail);
            if (another || appointments.areDueBefore(receivedAt(mail))) {
                break;
            }
            now.add(mail);
        }
        return new Turn(now, ids.subList(now.size(), ids.size()));
    }

    /** Lets the hub's clock follow a mail whose turn it is. A sender's date moves no clock. */
    public void follow(ReadMail mail) {
        Receipt receipt = mail.mail().receipt();
        if (receipt.proof() != ReceiptProof.SENDER) {
            appointments.keepUntil(receipt.at());
        }
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

    /** False if the mail must be queued again, behind the one it would wait for. */
    private boolean mayBegin(ReadMail mail, List<Long> page) throws InterruptedException {
        long begun = System.nanoTime();
        lock.lock();
        try {
            waiting.add(mail);
            while (isEarlierUndecided(mail, page) && System.nanoTime() - begun < longest.toNanos()) {
                boolean everybodyWaits = waiting.size() >= workers && waiting.last() == mail;
                boolean patient = !everybodyWaits || System.nanoTime() - begun <= PATIENCE_NANOS;
                if (!patient || stop.isTold()) {
                    return false;
                }
                decided.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
            return true;
        } finally {
            waiting.remove(mail);
            lock.unlock();
        }
    }

    private boolean isEarlierUndecided(ReadMail mail, List<Long> page) {
        return mails.firstUndecidedBesides(page)
                .filter(earlier -> isBefore(earlier, mail))
                .isPresent();
    }

    private static boolean isBefore(Undecided earlier, ReadMail mail) {
        int order = earlier.receivedAt().compareTo(receivedAt(mail));
        return order < 0 || (order == 0 && earlier.id() < mail.id());
    }

    private static Instant receivedAt(ReadMail mail) {
        return mail.mail().receipt().at();
    }
}
