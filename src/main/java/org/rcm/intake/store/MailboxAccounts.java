package org.rcm.intake.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.rcm.intake.registration.MailState;

/**
 * What of each mailbox the hub has taken in. Every UID up to an account's mark is accounted for, except those that are
 * owed. A mail's own row is what counts in the end: an account only says where to look. Thread-safe.
 */
public final class MailboxAccounts {
    private static final int ROWS = 500;
    private static final String THIS = " where mailbox = :mailbox and uid_validity = :validity";

    /** Of no folder is UIDVALIDITY zero (RFC 3501, nz-number). */
    private static final long NO_FOLDER = 0;

    private final Work work;

    /**
     * One folder as long as its UIDs mean the same (RFC 3501, 2.3.1.1).
     *
     * @param mailbox which mailbox and folder
     * @param uidValidity UIDVALIDITY
     */
    public record Folder(String mailbox, long uidValidity) {}

    public MailboxAccounts(DataSource database) {
        work = new Work(database);
    }

    /** The UID up to which everything is accounted for; empty for a folder never seen. */
    public OptionalLong mark(Folder folder) {
        return on(folder, "select mark from mailbox_account" + THIS)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Every folder that there is an account of. */
    public List<Folder> folders() {
        return work.sql("select mailbox, uid_validity from mailbox_account")
                .query((row, n) -> new Folder(row.getString("mailbox"), row.getLong("uid_validity")))
                .list();
    }

    /** When the mailbox was first looked into, whatever its UIDVALIDITY was. */
    public Optional<Instant> firstOpened(String mailbox) {
        return work.sql("select opened_at from mailbox_account where mailbox = :mailbox order by opened_at limit 1")
                .param("mailbox", mailbox)
                .query((row, n) -> Times.instant(row, "opened_at"))
                .optional();
    }

    /**
     * Remembers that the mailbox may have been read since then by a hub whose account of it is lost.
     *
     * @param at no later than its first look that is lost
     */
    public void readElsewhere(String mailbox, Instant at) {
        open(new Folder(mailbox, NO_FOLDER), 0, List.of(), at);
    }

    /** Opens an account, all of it or nothing; one that is open stays as it is. @param owed UIDs up to the mark that are still to be taken in */
    public void open(Folder folder, long mark, Collection<Long> owed, Instant at) {
        work.inTransaction(() -> {
            int opened = on(
                            folder,
                            "insert into mailbox_account (mailbox, uid_validity, mark, first_mark, opened_at)"
                                    + " values (:mailbox, :validity, :mark, :mark, :at) on conflict do nothing")
                    .param("mark", mark)
                    .param("at", Times.column(at))
                    .update();
            if (opened == 1) {
                insert(folder, "mailbox_owed", owed);
            }
        });
    }

    /** UIDs that are still to be taken in, ascending. */
    public TreeSet<Long> owed(Folder folder) {
        return new TreeSet<>(on(folder, "select uid from mailbox_owed" + THIS)
                .query(Long.class)
                .list());
    }

    /** UIDs that are owed or above the mark, and of which there is a mail all the same: a process died in between. */
    public TreeSet<Long> takenIn(Folder folder) {
        return new TreeSet<>(on(
                        folder,
                        "select m.uid from mail m, mailbox_account a where a.mailbox = :mailbox"
                                + " and a.uid_validity = :validity and m.mailbox = a.mailbox"
                                + " and m.uid_validity = a.uid_validity and (m.uid > a.mark or m.uid in (select o.uid"
                                + " from mailbox_owed o where o.mailbox = a.mailbox and o.uid_validity = a.uid_validity))")
                .query(Long.class)
                .list());
    }

    /** The UID above which every mail has a row or is owed. */
    public long accountedFrom(Folder folder) {
        return on(folder, "select coalesce(first_mark, mark) from mailbox_account" + THIS)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** UIDs above one of which there is a mail. */
    public Set<Long> stored(Folder folder, long above) {
        return new HashSet<>(on(folder, "select uid from mail" + THIS + " and uid > :above")
                .param("above", above)
                .query(Long.class)
                .list());
    }

    /**
     * Moves an account on.
     *
     * @param done UIDs that are accounted for
     * @param owed UIDs that are not, and must be looked at again
     * @param mark the highest UID that was looked at; the account's mark never goes back
     */
    public void settle(Folder folder, List<Long> done, List<Long> owed, long mark) {
        work.inTransaction(() -> {
            delete(folder, "mailbox_owed", done);
            insert(folder, "mailbox_owed", owed);
            on(folder, "update mailbox_account set mark = :mark" + THIS + " and mark < :mark")
                    .param("mark", mark)
                    .update();
        });
    }

    /** Notes mails that are to be moved once they are settled. @param uids of mails that are stored */
    public void toFile(Folder folder, Collection<Long> uids) {
        work.inTransaction(() -> insert(folder, "mailbox_to_file", uids));
    }

    /** Mails that are to be moved and are settled by now, some hundred at most, ascending. */
    public SortedMap<Long, MailState> settledToFile(Folder folder) {
        SortedMap<Long, MailState> settled = new TreeMap<>();
        on(
                        folder,
                        "select m.uid, m.state from mailbox_to_file f join mail m on m.mailbox = f.mailbox"
                                + " and m.uid_validity = f.uid_validity and m.uid = f.uid where f.mailbox = :mailbox"
                                + " and f.uid_validity = :validity and m.state in ('DONE', 'IGNORED', 'FAILED')"
                                + " order by m.uid limit " + ROWS)
                .query(row -> {
                    settled.put(row.getLong("uid"), MailState.valueOf(row.getString("state")));
                });
        return settled;
    }

    /** They were moved, or stay for good. */
    public void filed(Folder folder, List<Long> uids) {
        work.inTransaction(() -> delete(folder, "mailbox_to_file", uids));
    }

    private void delete(Folder folder, String table, List<Long> uids) {
        for (int from = 0; from < uids.size(); from += ROWS) {
            on(folder, "delete from " + table + THIS + " and uid in (:uids)")
                    .param("uids", uids.subList(from, Math.min(uids.size(), from + ROWS)))
                    .update();
        }
    }

    private void insert(Folder folder, String table, Collection<Long> uids) {
        List<Long> all = List.copyOf(uids);
        for (int from = 0; from < all.size(); from += ROWS) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + ROWS));
            List<Object> values = new ArrayList<>();
            some.forEach(uid -> values.addAll(List.of(folder.mailbox(), folder.uidValidity(), uid)));
            work.sql("insert into " + table + " (mailbox, uid_validity, uid) values "
                            + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?)"))
                            + " on conflict do nothing")
                    .params(values)
                    .update();
        }
    }

    private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec on(Folder folder, String sql) {
        return work.sql(sql).params(Map.of("mailbox", folder.mailbox(), "validity", folder.uidValidity()));
    }
}
