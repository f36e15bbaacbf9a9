package org.rcm.intake.cli.ingest;

import java.io.PrintWriter;
import java.util.concurrent.locks.LockSupport;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.Store;

/** Waits until no mail is undecided and nothing waits in the outbox, and shows how far that is. */
final class Settling {
    private static final long LOOK_NANOS = 50_000_000L;

    private final Store store;
    private final Progress progress;

    Settling(Store store, PrintWriter err) {
        this.store = store;
        this.progress = new Progress(err);
    }

    /** @param fed how many mails there were, for the progress shown */
    void await(int fed) {
        while (true) {
            long undecided = store.mails().counts().getOrDefault(MailState.RECEIVED, 0L);
            if (undecided == 0 && store.outbox().counts().pending() == 0) {
                return;
            }
            progress.at(Math.max(0, fed - undecided), fed);
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    void done() {
        progress.done();
    }
}
