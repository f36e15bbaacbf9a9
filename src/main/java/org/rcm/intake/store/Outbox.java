package org.rcm.intake.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.trace.MailInHand;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/**
 * What the database has promised to send. Routes poll the view {@code outbox_due}, whose columns are {@code id},
 * {@code kind} ({@link OutboxKind}), {@code reference}, {@code mail_id}, {@code attempts}, {@code next_attempt_at}
 * (timestamp with time zone, never null) and {@code created_at}, all names in lower case on both databases:
 *
 * <pre>select id from outbox_due where kind = 'TICKET' and next_attempt_at &lt;= :?now order by id limit 50</pre>
 *
 * The view holds what is pending and whose turn it is: a row comes after the earlier ones of its kind and reference.
 * A ticket request that failed for good holds its successors back; a failed answer does not. Whoever sends must
 * {@link #claim} first.
 */
public final class Outbox {

    private static final int PAGE = 200;
    private static final String SELECT = "select * from outbox where ";

    private final Work work;
    private final OutboxRows rows;

    public Outbox(DataSource database, Vault vault) {
        work = new Work(database);
        rows = new OutboxRows(vault);
    }

    /**
     * Promises to send something once.
     *
     * @param key unique over all time and kinds ({@code ticket:IMRF22-0007:1}); no personal data
     * @param reference the registration it is about, or null
     * @param mailId the mail it answers, or null
     * @param payload sealed here
     * @param at when it is due at the earliest
     * @return its id; empty if the key had been promised before, and then nothing is written
     */
    public OptionalLong add(OutboxKind kind, String key, String reference, Long mailId, byte[] payload, Instant at) {
        KeyHolder id = new GeneratedKeyHolder();
        int added = work.sql("insert into outbox (kind, promise_key, reference, mail_id, state, attempts,"
                        + " next_attempt_at, created_at, sealed, traced_mail) values (:kind, :key, :reference, :mail,"
                        + " 'PENDING', 0, :at, :at, :sealed, :traced) on conflict do nothing")
                .param("kind", kind.name())
                .param("key", key)
                .param("reference", reference)
                .param("mail", mailId)
                .param("at", Times.column(at))
                .param("sealed", rows.seal(payload, key))
                .param("traced", MailInHand.id().orElse(null))
                .update(id, "id");
        return added == 0 ? OptionalLong.empty() : OptionalLong.of(id.getKeyAs(Long.class));
    }

    /** Notes of whom else a promise tells, so that it is found when one of them is erased. */
    public void tellsOf(long id, Collection<String> references) {
        for (String reference : references) {
            work.sql(
                            "insert into outbox_besides (outbox_id, reference) values (:id, :reference) on conflict do nothing")
                    .param("id", id)
                    .param("reference", reference)
                    .update();
        }
    }

    /** Ids of what may be sent now, in order. */
    public List<Long> pending(OutboxKind kind, Instant now, int limit) {
        return work.sql("select id from outbox_due where kind = :kind and next_attempt_at <= :now order by id"
                        + " limit :limit")
                .param("kind", kind.name())
                .param("now", Times.column(now))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /**
     * Takes a pending row that is due for sending until an instant; after it, anybody may claim it again.
     *
     * @param owner which process, for staff
     * @param now by the clock that all processes share, as are the ends of claims
     * @param here by the clock that promises are made by: a row falls due by it that nobody has claimed yet
     * @return false if it was claimed, sent or failed by somebody else
     */
    public boolean claim(long id, String owner, Instant now, Instant here, Instant until) {
        // A claim is a next attempt put off: when its owner dies, the row falls due again by itself.
        return work.sql("update outbox set owner = :owner, next_attempt_at = :until"
                                + " where id = :id and state = 'PENDING' and (next_attempt_at <= :now"
                                + " or owner is null and next_attempt_at <= :here)")
                        .param("owner", owner)
                        .param("here", Times.column(here))
                        .param("until", Times.column(until))
                        .param("id", id)
                        .param("now", Times.column(now))
                        .update()
                == 1;
    }

    /** Puts off when anybody else may claim rows that this owner is still sending. @param ids at least one */
    public void renew(Collection<Long> ids, String owner, Instant until) {
        work.sql("update outbox set next_attempt_at = :until where id in (:ids) and owner = :owner"
                        + " and state = 'PENDING'")
                .param("until", Times.column(until))
                .param("ids", ids)
                .param("owner", owner)
                .update();
    }

    /** What to send. @throws java.util.NoSuchElementException if there is no such row */
    public byte[] open(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No outbox row " + id))
                .payload();
    }

    public Optional<Promise> find(long id) {
        return select("id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Marks a pending row sent; @return false if it is not pending */
    public boolean sent(long id, Instant at) {
        return work.inTransaction(() -> {
            boolean sent = work.sql("update outbox set state = 'SENT', sent_at = :at, failure = null"
                                    + " where id = :id and state = 'PENDING'")
                            .param("at", Times.column(at))
                            .param("id", id)
                            .update()
                    == 1;
            if (sent) {
                emptyIfErased(id);
            }
            return sent;
        });
    }

    /** A cancellation outlives the person it is about until ticketing staff have it. */
    private void emptyIfErased(long id) {
        work.sql("select o.promise_key from outbox o join registration g on g.reference = o.reference"
                        + " where o.id = :id and g.erased_at is not null")
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(key -> work.sql("update outbox set sealed = :nothing where id = :id")
                        .param("nothing", rows.seal("{}".getBytes(StandardCharsets.UTF_8), key))
                        .param("id", id)
                        .update());
    }

    /** Puts a pending row off without counting an attempt: it is not to blame. */
    public void putOff(long id, Instant nextAttempt) {
        work.sql("update outbox set next_attempt_at = :next where id = :id and state = 'PENDING'")
                .param("next", Times.column(nextAttempt))
                .param("id", id)
                .update();
    }

    /** Counts a failed attempt; @return how many have failed by now */
    public int attemptFailed(long id, String reason, Instant nextAttempt) {
        return work.inTransaction(() -> {
            work.sql("update outbox set attempts = attempts + 1, failure = :failure, next_attempt_at = :next"
                            + " where id = :id and state = 'PENDING'")
                    .param("failure", rows.sealFailure(reason, key(id)))
                    .param("next", Times.column(nextAttempt))
                    .param("id", id)
                    .update();
            return work.sql("select attempts from outbox where id = :id")
                    .param("id", id)
                    .query(Integer.class)
                    .single();
        });
    }

    /** Gives a pending row up until somebody retries it. */
    public boolean fail(long id, String reason) {
        return work.sql("update outbox set state = 'FAILED', failure = :failure"
                                + " where id = :id and state = 'PENDING'")
                        .param("failure", rows.sealFailure(reason, key(id)))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Makes a failed row pending again, due at {@code now}, with no attempt counted. */
    public boolean retry(long id, Instant now) {
        return work.sql("update outbox set state = 'PENDING', attempts = 0, next_attempt_at = :now"
                                + " where id = :id and state = 'FAILED'")
                        .param("now", Times.column(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Makes a ticket request pending that was sent: the queue that had it is lost.
     *
     * @param key {@code ticket:IMRF22-0007:1}
     * @param why for staff
     * @return false if it was not sent, or says nothing any more because the person was erased
     */
    public boolean sendAgain(String key, String why, Instant now) {
        return work.sql(
                                "update outbox set state = 'PENDING', next_attempt_at = :now, owner = null, failure = :why"
                                        + " where promise_key = :key and kind = 'TICKET' and state = 'SENT' and not exists (select 1"
                                        + " from registration g where g.reference = outbox.reference and g.erased_at is not null)")
                        .param("now", Times.column(now))
                        .param("why", rows.sealFailure(why, key))
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Id of a promise. */
    public OptionalLong idOf(String key) {
        return work.sql("select id from outbox where promise_key = :key")
                .param("key", key)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    public OutboxCounts counts() {
        return counts("kind is not null", Map.of());
    }

    public OutboxCounts counts(OutboxKind kind) {
        return counts("kind = :kind", Map.of("kind", kind.name()));
    }

    /**
     * UTC, when the oldest promise fell due whose turn it is and that no attempt has failed at yet; empty if there is none.
     * What is held after a restore, or held back by one that failed, stands for a reason that is told elsewhere.
     */
    public Optional<Instant> oldestUntried(Instant now) {
        return work.sql("select min(created_at) as oldest from outbox_due where attempts = 0 and created_at <= :now")
                .param("now", Times.column(now))
                .query((row, n) -> Optional.ofNullable(Times.instant(row, "oldest")))
                .single();
    }

    /** UTC, when the oldest pending promise of a kind fell due; empty if none is. */
    public Optional<Instant> oldestPending(OutboxKind kind, Instant now) {
        return work.sql("select min(created_at) as oldest from outbox where state = 'PENDING' and kind = :kind"
                        + " and created_at <= :now")
                .param("kind", kind.name())
                .param("now", Times.column(now))
                .query((row, n) -> Optional.ofNullable(Times.instant(row, "oldest")))
                .single();
    }

    public List<Promise> inState(OutboxState state) {
        return select("state = :state order by id", Map.of("state", state.name()));
    }

    /** Every promise about a registration, in order. */
    public List<Promise> of(String reference) {
        return select("reference = :reference order by id", Map.of("reference", reference));
    }

    /** Hands over every promise of a kind in order of id, sent ones too, a few at a time in memory. */
    public void forEach(OutboxKind kind, Consumer<Promise> consumer) {
        long last = 0;
        List<Promise> page;
        do {
            page = select(
                    "kind = :kind and id > :last order by id limit " + PAGE, Map.of("kind", kind.name(), "last", last));
            page.forEach(consumer);
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }

    private List<Promise> select(String where, Map<String, ?> params) {
        return work.sql(SELECT + where).params(params).query(rows::promise).list();
    }

    private OutboxCounts counts(String where, Map<String, ?> params) {
        Map<String, Long> counts = new HashMap<>();
        work.sql("select state, count(*) as promises from outbox where state <> 'SENT' and " + where
                        + " group by state")
                .params(params)
                .query((ResultSet row) -> {
                    counts.put(row.getString("state"), row.getLong("promises"));
                });
        return new OutboxCounts(counts.getOrDefault("PENDING", 0L), counts.getOrDefault("FAILED", 0L));
    }

    private String key(long id) {
        return work.sql("select promise_key from outbox where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No outbox row " + id));
    }
}
