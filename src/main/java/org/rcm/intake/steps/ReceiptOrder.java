package org.rcm.intake.steps;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.decision.ReadMail;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.Mails.Undecided;

/**
 * Mails are read in parallel and decided in the order of their receipt, because places go to whoever was complete
 * first. A worker waits here while an earlier mail is undecided; not for one that has failed, and never for ever.
 * When every worker waits, the earlier mail is still queued: the latest of them gives way, and after a while lets that
 * mail be queued ahead of all others; so do all when the hub is told to stop. Thread-safe.
 */
public final class ReceiptOrder {
    private static final Comparator<ReadMail> BY_RECEIPT =
            Comparator.<ReadMail, Instant>comparing(ReceiptOrder::receivedAt).thenComparing(ReadMail::id);
    private static final long LOOK_AGAIN_MILLIS = 50; // another process may have decided meanwhile

    /** The earlier mail may be in the hands of another hub: reading this one again and again would only cost. */
    private static final long PATIENCE_NANOS = 250_000_000L;

    /** So long may a mail be the first that is undecided while workers give way for it. */
    private static final long OVERDUE_NANOS = 1_000_000_000L;

    /** Mails that are queued ahead of others at once: their readers work side by side. */
    private static final int AHEAD = 20;

    private static final long NOBODY = -1;

    private final Mails mails;
    private final Appointments appointments;
    private final int workers;
    private final Duration longest;
    private final Stop stop;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition decided = lock.newCondition();
    private final TreeSet<ReadMail> waiting = new TreeSet<>(BY_RECEIPT);
    private long awaited = NOBODY;
    private long awaitedSince;

    /**
     * What of a page may be decided.
     *
     * @param now in order of receipt; empty if another worker must go first
     * @param later ids of the others, to be queued again
     * @param first ids of mails for which all wait, to be queued ahead of all others
     */
    public record Turn(List<ReadMail> now, List<Long> later, List<Long> first) {
        private Turn(List<ReadMail> now, List<Long> later) {
            this(now, later, List.of());
        }

        private Turn leaving(List<Long> unread) {
            return new Turn(now, Stream.concat(later.stream(), unread.stream()).toList(), first);
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
            return new Turn(List.of(), ids, stop.isTold() ? List.of() : overdue(ids));
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

    /**
     * What all wait for lies somewhere in the queue: behind a hundred others, each of which would be read and given back,
     * it took so long that others were decided without it. Empty while another hub may be at it.
     *
     * @param page that gives way, and is queued again anyway
     */
    private List<Long> overdue(List<Long> page) {
        Optional<Undecided> first = mails.firstUndecidedBesides(List.of(NOBODY));
        lock.lock();
        try {
            long id = first.map(Undecided::id).orElse(NOBODY);
            if (id != awaited) {
                awaited = id;
                awaitedSince = System.nanoTime();
                return List.of();
            }
            if (System.nanoTime() - awaitedSince < OVERDUE_NANOS) {
                return List.of();
            }
            awaitedSince = System.nanoTime() + OVERDUE_NANOS; // it comes now, and is not queued again and again
            Set<Long> here = waiting.stream().map(ReadMail::id).collect(Collectors.toCollection(HashSet::new));
            here.addAll(page);
            return mails.firstUndecided(AHEAD).stream()
                    .filter(mail -> !here.contains(mail))
                    .toList();
        } finally {
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
