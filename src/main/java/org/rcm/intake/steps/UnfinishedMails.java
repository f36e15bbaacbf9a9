package org.rcm.intake.steps;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.NewMail;
import org.rcm.intake.store.StoreResult;

/**
 * The Java half of receive-mail: stores a raw mail, and knows which stored mails must be queued (again). A mail whose
 * queue entry was lost is found after {@link #PATIENCE}. Thread-safe.
 */
public final class UnfinishedMails {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);
    private static final int BATCH = 200;

    private final Mails mails;
    private final Clock clock;

    /** @param clock the computer's: pauses are real time, whatever the hub counts by */
    public UnfinishedMails(Mails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** Stores mails; gives the ids of those that are to be read, which leaves out what is there already. */
    public List<Long> store(Iterator<NewMail> received) {
        List<Long> toRead = new ArrayList<>();
        while (received.hasNext()) {
            if (mails.store(received.next()) instanceof StoreResult.Stored stored) {
                mails.queued(stored.id(), clock.instant().plus(ON_ITS_WAY)); // should the process die before it is
                toRead.add(stored.id());
            }
        }
        return toRead;
    }

    /**
     * Notes that a mail goes to the work queue. In one transaction with the sending: whoever reads the mail and fails
     * waits for its end, so that the time of the next attempt is written last.
     */
    public void queued(Long id) {
        mails.queued(id, clock.instant().plus(PATIENCE));
    }

    /** Ids to be queued now, in order of receipt. */
    public List<Long> due() {
        return mails.due(clock.instant(), BATCH);
    }
}
