package org.rcm.intake.mailbox;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.camel.spi.ExceptionHandler;
import org.rcm.intake.access.Diagnosis;
import org.rcm.intake.parts.Absence;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.store.NewMail;

/**
 * Reads one mailbox for as long as it runs and this hub is the one to read it: takes in what is new, waits until the
 * server tells of more, connects again after growing pauses.
 */
final class MailboxLoop {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    /** Where the server refuses us: whoever asks on and on is locked out. */
    private static final Duration LONGEST_PAUSE_REFUSED = Duration.ofSeconds(40);

    private static final Duration STANDBY = Duration.ofSeconds(1);
    private static final long STOP_SECONDS = 20;

    private final Mailbox mailbox;
    private final Predicate<List<NewMail>> taker;
    private final ExceptionHandler trouble;
    private CountDownLatch stop;
    private Thread thread;
    private volatile OpenFolder folder;
    private boolean waiting;

    /** @param taker as {@link MailboxReader.Taker#take} */
    MailboxLoop(Mailbox mailbox, Predicate<List<NewMail>> taker, ExceptionHandler trouble) {
        this.mailbox = mailbox;
        this.taker = taker;
        this.trouble = trouble;
    }

    void start() {
        CountDownLatch signal = new CountDownLatch(1);
        stop = signal;
        thread = new Thread(() -> run(signal), "mailbox");
        thread.setDaemon(true);
        thread.start();
    }

    /** What is being stored is finished; what is being fetched is fetched again by the next one. */
    void stop() {
        stop.countDown();
        OpenFolder open = folder;
        if (open != null) {
            open.wake();
        }
    }

    /** Waits for its end. */
    void join() throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    }

    private void run(CountDownLatch signal) {
        MailboxReader reader = mailbox.reader();
        Duration pause = SHORTEST_PAUSE;
        int failures = 0;
        try (Leadership leadership = mailbox.leadership(trouble::handleException)) {
            while (!pause(signal, Duration.ZERO)) {
                try {
                    if (leadership.isOurs()) {
                        read(reader, leadership, signal);
                        pause = SHORTEST_PAUSE;
                        failures = 0;
                    } else {
                        disconnect();
                        pause(signal, STANDBY);
                    }
                } catch (MessagingException e) {
                    Absence why = Diagnosis.of(mailbox.server().access(), e);
                    mailbox.part().gone(why);
                    pause = after(signal, pause, why.refused() ? LONGEST_PAUSE_REFUSED : LONGEST_PAUSE);
                    if (++failures > 1) {
                        leadership.giveWay(); // it may be our line alone that is cut
                    }
                } catch (RuntimeException e) {
                    trouble.handleException("mails cannot be taken in", e);
                    pause = after(signal, pause, LONGEST_PAUSE);
                }
            }
        } finally {
            disconnect();
        }
    }

    private void read(MailboxReader reader, Leadership leadership, CountDownLatch signal) throws MessagingException {
        if (folder == null) {
            waiting = false;
            folder = OpenFolder.on(mailbox.server(), mailbox.part()::sign);
        }
        MailboxReader.Taker batches = new Taker(leadership, signal);
        int accounted;
        do {
            accounted = reader.look(folder, batches);
        } while (accounted > 0 && batches.goesOn());
        if (signal.getCount() == 0) {
            return; // who told us to stop while we were connecting had nothing yet to wake
        }
        waiting = true;
        mailbox.part().there();
        mailbox.meta().fetched(mailbox.key(), mailbox.clock().instant());
        if (folder.tells()) {
            folder.await();
        } else {
            pause(signal, mailbox.poll());
        }
    }

    /** Hands batches to the route, for as long as this hub is the one to do so. */
    private final class Taker implements MailboxReader.Taker {
        private final Leadership leadership;
        private final CountDownLatch signal;

        Taker(Leadership leadership, CountDownLatch signal) {
            this.leadership = leadership;
            this.signal = signal;
        }

        @Override
        public boolean take(List<NewMail> batch) {
            mailbox.part().sign();
            tellTime(batch);
            return taker.test(batch);
        }

        @Override
        public boolean goesOn() {
            return leadership.isOurs() && signal.getCount() > 0;
        }
    }

    /** What lay there before we looked says nothing of what time it is. */
    private void tellTime(List<NewMail> batch) {
        if (waiting) {
            batch.stream()
                    .filter(mail -> mail.receiptProof() == ReceiptProof.IMAP)
                    .map(NewMail::receivedAt)
                    .max(Comparator.naturalOrder())
                    .ifPresent(mailbox.part().time()::arrived);
        }
    }

    private Duration after(CountDownLatch signal, Duration pause, Duration longest) {
        disconnect();
        pause(signal, pause);
        Duration next = pause.multipliedBy(2);
        return next.compareTo(longest) > 0 ? longest : next;
    }

    /** True if it is over. */
    private static boolean pause(CountDownLatch signal, Duration length) {
        try {
            return signal.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void disconnect() {
        OpenFolder open = folder;
        folder = null;
        if (open != null) {
            open.close();
        }
    }
}
