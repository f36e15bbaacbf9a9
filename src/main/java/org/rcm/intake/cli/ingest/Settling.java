package org.rcm.intake.cli.ingest;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.rcm.intake.cli.Progress;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.Store;

/** Waits until no mail is undecided and nothing waits in the outbox, and shows how far that is. */
final class Settling {
    private static final long LOOK_NANOS = 50_000_000L;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Store store;
    private final Duration patience;
    private final Progress progress;

    Settling(Store store, PrintWriter err) {
        this(store, err, PATIENCE);
    }

    /** @param patience how long nothing may move */
    Settling(Store store, PrintWriter err, Duration patience) {
        this.store = store;
        this.patience = patience;
        this.progress = new Progress(err, "mails decided");
    }

    /**
     * @param fed how many mails there were, for the progress shown
     * @throws StalledException if nothing has moved for longer than any attempt takes
     */
    void await(int fed) throws StalledException {
        long moved = System.nanoTime();
        long before = -1;
        while (true) {
            long undecided = store.mails().counts().getOrDefault(MailState.RECEIVED, 0L);
            long pending = store.outbox().counts().pending();
            if (undecided == 0 && pending == 0) {
                return;
            }
            if (undecided + pending != before) {
                before = undecided + pending;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > patience.toNanos()) {
                throw new StalledException(undecided, pending);
            }
            progress.at(Math.max(0, fed - undecided), fed);
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    void done() {
        progress.done();
    }
}
