package org.rcm.intake.mailbox;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.mail.Receipts;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.store.MailboxAccounts;
import org.rcm.intake.store.MailboxAccounts.Folder;
import org.rcm.intake.store.NewMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what the hub's account of the mailbox does not have yet: every UID above its mark, and those still owed. Who
 * has opened a mail before does not matter. A mail is marked seen, or moved, once it is stored; only then does the
 * account move on, so that a crash at any instant repeats a step that does no harm. For one thread.
 */
final class MailboxReader {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxReader.class);

    private final String mailbox;
    private final Set<String> others;
    private final MailboxAccounts accounts;
    private final StartingPoint start;
    private final FilingCabinet cabinet;
    private final Clock clock;
    private final Set<Long> refused = new HashSet<>();

    /** Stores mails. */
    @FunctionalInterface
    interface Taker {
        /**
         * Takes in a batch, all of it or nothing.
         *
         * @return false if that failed, and may be these mails' fault
         * @throws RuntimeException if the database is away, or takes nothing: no mail's fault
         */
        boolean take(List<NewMail> batch);

        /** False if the next batch is for somebody else, or for later. */
        default boolean goesOn() {
            return true;
        }
    }

    /** @param others keys of the mailboxes that are read besides: none of them is this one by another way in */
    MailboxReader(
            String mailbox,
            Set<String> others,
            MailboxAccounts accounts,
            StartingPoint start,
            Filing filing,
            Clock clock) {
        this.mailbox = mailbox;
        this.others = others;
        this.accounts = accounts;
        this.start = start;
        this.cabinet = new FilingCabinet(filing, accounts);
        this.clock = clock;
    }

    /**
     * Looks once.
     *
     * @return how many mails are accounted for that were not before
     * @throws MessagingException if the server is away
     * @throws RuntimeException if the database is
     */
    int look(OpenFolder folder, Taker taker) throws MessagingException {
        folder.refresh();
        Folder account = new Folder(mailbox, folder.uidValidity());
        long mark = accounts.mark(account).isPresent() ? accounts.mark(account).getAsLong() : open(folder, account);
        cabinet.fileSettled(folder, account);
        TreeSet<Long> wanted =
                new TreeSet<>(folder.search("UID " + (mark + 1) + ":*").tailSet(mark, false));
        wanted.addAll(accounts.owed(account));
        if (wanted.isEmpty()) {
            return 0;
        }
        return takeIn(folder, account, new ArrayList<>(wanted), taker);
    }

    /** An account of the same mailbox by another way in goes on: else what people have opened meanwhile would be lost. */
    private long open(OpenFolder folder, Folder account) throws MessagingException {
        List<Folder> before = accounts.folders().stream()
                .filter(other ->
                        MailboxKey.isSameMailbox(other.mailbox(), mailbox) && !others.contains(other.mailbox()))
                .toList();
        Optional<Instant> opened = before.stream()
                .flatMap(other -> accounts.firstOpened(other.mailbox()).stream())
                .min(Comparator.naturalOrder());
        Optional<Folder> same = before.stream()
                .filter(other -> other.uidValidity() == account.uidValidity())
                .max(Comparator.comparingLong(other -> accounts.mark(other).orElse(0)));
        if (same.isPresent()) {
            long mark = accounts.mark(same.get()).orElse(0);
            accounts.open(account, mark, accounts.owed(same.get()), opened.orElseThrow());
            LOG.info("mailbox is read by another way in, from where it was");
            return mark;
        }
        return open(folder, account, opened);
    }

    private long open(OpenFolder folder, Folder account, Optional<Instant> opened) throws MessagingException {
        StartingPoint from = opened.map(StartingPoint::afterChange).orElse(start);
        long mark = from.criteria().isPresent() ? lastUid(folder) : 0;
        folder.refresh(); // the mark may know of an arrival that a search does not see yet: it would be lost
        Set<Long> owed = from.criteria().isPresent()
                ? folder.search(from.criteria().get()).headSet(mark, true)
                : Set.of();
        accounts.open(account, mark, owed, clock.instant());
        String taken = from.criteria().isPresent() ? String.valueOf(owed.size()) : "all";
        LOG.info("mailbox seen for the first time: {} of its mails are taken in", taken);
        return mark;
    }

    /** Of the mails that are there to be seen. UIDNEXT may be ahead of one whose UID is given and that is not there yet. */
    private static long lastUid(OpenFolder folder) throws MessagingException {
        TreeSet<Long> all = folder.search("ALL");
        return all.isEmpty() ? 0 : all.last();
    }

    private int takeIn(OpenFolder folder, Folder account, List<Long> wanted, Taker taker) throws MessagingException {
        Set<Long> there = accounts.takenIn(account);
        Map<Long, Long> sizes = new BulkFetch(folder)
                .sizes(wanted.stream().filter(uid -> !there.contains(uid)).toList());
        int accounted = 0;
        for (List<Long> batch : BulkFetch.batches(wanted, sizes)) {
            List<Long> toFetch =
                    batch.stream().filter(sizes::containsKey).toList(); // of others there is a mail, or no more
            Set<Long> owed = new TreeSet<>();
            if (!toFetch.isEmpty()) {
                owed.addAll(store(folder, account, toFetch, sizes, taker));
            }
            List<Long> done = batch.stream().filter(uid -> !owed.contains(uid)).toList();
            finish(folder, account, done);
            accounts.settle(account, done, List.copyOf(owed), batch.get(batch.size() - 1));
            accounted += done.size();
            if (!taker.goesOn()) {
                break;
            }
        }
        return accounted;
    }

    /** Gives the UIDs of mails that could not be taken in. One that cannot be never holds up the others. */
    private Set<Long> store(OpenFolder folder, Folder account, List<Long> batch, Map<Long, Long> sizes, Taker taker)
            throws MessagingException {
        List<FetchedMail> fetched = fetched(folder, batch, sizes);
        boolean stored = fetched != null && (fetched.isEmpty() || taker.take(mails(account, fetched)));
        List<Long> left = stored ? without(batch, fetched) : batch;
        fetched = null; // memory for the next attempt
        Set<Long> owed = stored ? folder.there(left) : Set.copyOf(batch);
        if (batch.size() > 1) {
            Set<Long> alone = new TreeSet<>();
            for (long uid : owed) {
                alone.addAll(store(folder, account, List.of(uid), sizes, taker));
            }
            owed = alone;
        } else if (owed.isEmpty()) {
            refused.removeAll(batch);
        } else if (refused.addAll(batch)) {
            LOG.error("mail with UID {} cannot be taken in; it stays in the mailbox and is tried again", batch);
        }
        return owed;
    }

    /** Null if the server refuses. */
    private static List<FetchedMail> fetched(OpenFolder folder, List<Long> batch, Map<Long, Long> sizes)
            throws MessagingException {
        try {
            return new BulkFetch(folder).fetch(batch, sizes);
        } catch (MessagingException e) {
            if (!folder.isRefusal(e, batch)) {
                throw e;
            }
            return null;
        }
    }

    private static List<Long> without(List<Long> batch, List<FetchedMail> fetched) {
        Set<Long> uids = fetched.stream().map(FetchedMail::uid).collect(Collectors.toSet());
        return batch.stream().filter(uid -> !uids.contains(uid)).toList();
    }

    private void finish(OpenFolder folder, Folder account, List<Long> done) throws MessagingException {
        if (done.isEmpty()) {
            return;
        }
        try {
            folder.markSeen(done);
        } catch (MessagingException e) {
            if (!folder.isRefusal(e, done)) {
                throw e;
            }
            LOG.warn("the mail server does not let mails be marked seen: {}", e.getMessage());
        }
        cabinet.stored(folder, account, done);
    }

    private List<NewMail> mails(Folder account, List<FetchedMail> fetched) {
        return fetched.stream().map(mail -> mail(account, mail)).toList();
    }

    private static NewMail mail(Folder account, FetchedMail mail) {
        Receipt receipt = mail.arrived() == null
                ? Receipts.of(mail.raw(), Instant.now())
                : new Receipt(mail.arrived(), ReceiptProof.IMAP);
        Envelope envelope = Envelope.of(mail.raw());
        return new NewMail(
                mail.raw(),
                "imap",
                account.mailbox(),
                account.uidValidity(),
                mail.uid(),
                receipt.at(),
                receipt.proof(),
                envelope.from(),
                envelope.subject(),
                envelope.messageId());
    }
}
