package org.rcm.intake.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Adds up what the tables say of each other, with nothing opened: every mail has its content and its decision, every
 * place its holder, every ticket message its predecessor. Changes nothing. Thread-safe.
 */
public final class Reconciliation {
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final int CHUNK = MailContents.CHUNK_BYTES;

    /** The checks of this class, each a query for the ids that do not add up. */
    private static final Map<String, Check> CHECKS = checks();

    private final Work work;

    private record Check(String sql, String remedy) {}

    public Reconciliation(DataSource database) {
        work = new Work(database);
    }

    /** Names of all checks. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(CHECKS.keySet());
        names.add("ticket-versions");
        return names;
    }

    /** What does not add up; empty if all is well. @param now of the computer */
    public List<Difference> differences(Instant now) {
        List<Difference> all = new ArrayList<>();
        CHECKS.forEach((name, check) -> {
            var query = work.sql(check.sql());
            if (check.sql().contains(":late")) {
                query = query.param("late", Times.column(now.minus(PATIENCE)));
            }
            add(all, name, query.query(String.class).list(), check.remedy());
        });
        add(
                all,
                "ticket-versions",
                gaps(),
                "a version is missing in what was promised to ticketing staff; compare with the audit trail and a backup");
        return all;
    }

    private static void add(List<Difference> all, String check, List<String> ids, String remedy) {
        if (!ids.isEmpty()) {
            all.add(new Difference(check, ids, remedy));
        }
    }

    private List<String> gaps() {
        Map<String, List<Integer>> versions = new TreeMap<>();
        work.sql("select reference, promise_key from outbox where kind = 'TICKET'")
                .query((java.sql.ResultSet row) -> {
                    String key = row.getString("promise_key");
                    versions.computeIfAbsent(row.getString("reference"), r -> new ArrayList<>())
                            .add(Integer.valueOf(key.substring(key.lastIndexOf(':') + 1)));
                });
        return versions.entrySet().stream()
                .filter(e ->
                        e.getValue().stream().mapToInt(Integer::intValue).max().orElse(0)
                                != e.getValue().size())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Check> checks() {
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put(
                "mails-content",
                new Check(
                        "select 'm' || m.id from mail m join mail_content c on c.sha256 = m.sha256"
                                + " where c.erased_at is null and c.size_bytes > 0 and (select count(*) from mail_chunk k"
                                + " where k.sha256 = c.sha256) <> (c.size_bytes - 1) / " + CHUNK + " + 1 order by m.id",
                        "a stored mail is not whole; the mail server has it still: restore a backup"));
        checks.put(
                "mails-undecided",
                new Check(
                        "select 'm' || id from mail where state = 'RECEIVED' and next_attempt_at < :late order by id",
                        "a mail waits for more than an hour; is a hub with read-mail running? see its log"));
        checks.put(
                "mails-owed",
                new Check(
                        "select 'UID ' || o.uid || ' in ' || o.mailbox from mailbox_owed o order by o.uid",
                        "a mail of the mailbox is not taken in yet; if it stays, see the log of the hub with receive-mail"));
        checks.put(
                "mails-failed",
                new Check(
                        "select 'm' || id from mail where state = 'FAILED' order by id",
                        "given up after every attempt: failures show, then failures retry"));
        checks.put(
                "registrations-lost",
                new Check(
                        "select distinct r.reference from mail_registration r where not exists (select 1 from"
                                + " registration g where g.reference = r.reference) order by r.reference",
                        "a mail opened a registration that is not there: restore a backup"));
        checks.put(
                "seats",
                new Check(
                        "select l.event || ' ' || l.delegation || ' ' || l.ledger from seat_ledger l where l.used <> (select"
                                + " count(*) from seat s where s.event = l.event and s.delegation = l.delegation"
                                + " and s.ledger = l.ledger) order by 1",
                        "the count of a ledger is not the number of its places; stop the hubs, compare with a backup"));
        checks.put(
                "seat-holders",
                new Check(
                        "select distinct s.reference from seat s where not exists (select 1 from registration g"
                                + " where g.reference = s.reference and g.state = 'CONFIRMED') order by s.reference",
                        "somebody holds a place and is not confirmed: review decline, or erase, gives it back"));
        checks.put(
                "seatless",
                new Check(
                        "select g.reference from registration g where g.state = 'CONFIRMED' and g.seat is not null and not"
                                + " exists (select 1 from seat s where s.reference = g.reference) order by g.reference",
                        "somebody is confirmed and holds no place: review show, then review correct"));
        checks.put(
                "outbox-late",
                new Check(
                        "select 'o' || id from outbox where state = 'PENDING' and next_attempt_at < :late order by id",
                        "promised and not sent for more than an hour; is a hub with order-ticket and send-reply running?"));
        checks.put(
                "outbox-failed",
                new Check(
                        "select 'o' || id from outbox where state = 'FAILED' order by id",
                        "given up after every attempt: failures show, then failures retry"));
        return checks;
    }
}
