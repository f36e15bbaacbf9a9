package org.rcm.intake.steps;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.NewMail;
import org.rcm.intake.store.StoreResult;
import org.rcm.intake.trace.Traces;

/**
 * The Java half of receive-mail: stores raw mails, and knows which stored mails must be queued (again). A mail whose
 * queue entry was lost is found after {@link #PATIENCE}. Thread-safe.
 */
public final class UnfinishedMails {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);
    private static final int BATCH = 200;
    private static final int PAGE_MAILS = 50;

    /** Mails with pictures come alone or nearly so: each is work for a worker of its own, and memory. */
    private static final long PAGE_BYTES = 4L << 20;

    private final Mails mails;
    private final Traces traces;
    private final Clock clock;

    /** @param clock the computer's: pauses are real time, whatever the hub counts by */
    public UnfinishedMails(Mails mails, Traces traces, Clock clock) {
        this.mails = mails;
        this.traces = traces;
        this.clock = clock;
    }

    /** Stores mails; gives the ids of those that are to be read, which leaves out what is there already. */
    public List<Long> store(Iterator<NewMail> received) {
        List<Long> toRead = new ArrayList<>();
        while (received.hasNext()) {
            if (mails.store(received.next()) instanceof StoreResult.Stored stored) {
                toRead.add(stored.id());
            }
        }
        if (!toRead.isEmpty()) {
            mails.queued(toRead, clock.instant().plus(ON_ITS_WAY)); // should the process die before they are
        }
        traces.received(toRead);
        return toRead;
    }

    /**
     * Mails in pages, in their order: a page is one entry of the work queue, read and decided together.
     *
     * @param ids of stored mails
     */
    public List<MailPage> pages(List<Long> ids) {
        Map<Long, Long> sizes = ids.size() > 1 ? mails.sizes(ids) : Map.of();
        List<MailPage> pages = new ArrayList<>();
        List<Long> page = new ArrayList<>();
        long bytes = 0;
        for (long id : ids) {
            long size = sizes.getOrDefault(id, 0L);
            if (!page.isEmpty() && (page.size() == PAGE_MAILS || bytes + size > PAGE_BYTES)) {
                pages.add(new MailPage(page));
                page.clear();
                bytes = 0;
            }
            page.add(id);
            bytes += size;
        }
        if (!page.isEmpty()) {
            pages.add(new MailPage(page));
        }
        return pages;
    }

    /**
     * Notes that a page goes to the work queue. In one transaction with the sending: whoever reads a mail of it and fails
     * waits for its end, so that the time of the next attempt is written last.
     */
    public MailPage queued(MailPage page) {
        mails.queued(page.ids(), clock.instant().plus(PATIENCE));
        return page;
    }

    /** Ids to be queued now, in order of receipt. */
    public List<Long> due() {
        return mails.due(clock.instant(), BATCH);
    }
}
