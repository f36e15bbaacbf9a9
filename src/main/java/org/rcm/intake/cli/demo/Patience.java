package org.rcm.intake.cli.demo;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.Overview.Numbers;
import org.rcm.intake.store.Store;

/** Waits until the hub has nothing left to do. */
final class Patience {
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Store store;
    private final long until;

    /** @param longest to wait in all */
    Patience(Store store, Duration longest) {
        this.store = store;
        this.until = System.nanoTime() + longest.toNanos();
    }

    /**
     * Waits until so many mails are decided and everything promised is sent.
     *
     * @return false if it took too long
     */
    boolean untilDone(int mails) throws InterruptedException {
        while (!done(store.overview().numbers(), mails)) {
            if (System.nanoTime() > until) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        return true;
    }

    private static boolean done(Numbers numbers, int mails) {
        long all = numbers.mails().values().stream().mapToLong(Long::longValue).sum();
        return all >= mails
                && numbers.mails().getOrDefault(MailState.RECEIVED, 0L) == 0
                && numbers.outbox().pending() == 0;
    }
}
