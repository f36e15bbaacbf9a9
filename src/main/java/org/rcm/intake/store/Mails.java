package org.rcm.intake.store;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.MailState;

/** Every mail ever received, raw and sealed, with how far it has come. */
public final class Mails {

    private static final int PAGE = 200;
    /** With the state in front H2 reads no more of {@code mail_by_state} than it needs. */
    private static final String BY_RECEIPT = " order by state, received_at, id limit ";

    private static final String WITH_TICKET =
            " join registration g on g.reference = r.reference and g.state = 'CONFIRMED' and g.ticket_payer is not null";

    private final Work work;
    private final MailContents contents;
    private final MailRows rows;
    private final MailIntake intake;

    public Mails(DataSource database, Vault vault) {
        work = new Work(database);
        contents = new MailContents(work, vault);
        rows = new MailRows(work, new Sealer(vault));
        intake = new MailIntake(work, contents, rows);
    }

    /**
     * Stores a mail once. A second copy of the same content, from wherever, gets its own row that is already settled.
     */
    public StoreResult store(NewMail mail) {
        return intake.store(mail);
    }

    /** The bytes as received. @throws java.util.NoSuchElementException if there is no such mail */
    public byte[] raw(long id) {
        return raw(standing(id).orElseThrow(() -> new NoSuchElementException("No mail " + id)));
    }

    /** The bytes as received. */
    public byte[] raw(MailStanding mail) {
        return contents.read(mail.sha256(), mail.size());
    }

    /** How far a mail has come; asked at every step, so nothing sealed is opened for it. */
    public Optional<MailStanding> standing(long id) {
        return rows.standing(id);
    }

    public Optional<StoredMail> find(long id) {
        return rows.select("where m.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /**
     * Settles a mail that is {@code RECEIVED}.
     *
     * @return false if it is not: another worker settled it, and the caller must roll back what it did
     */
    public boolean settle(long id, MailOutcome outcome) {
        return settle(id, MailState.RECEIVED, outcome);
    }

    /**
     * Settles again a mail that a person has decided: from {@code REVIEW} to {@code DONE} or {@code IGNORED}.
     *
     * @return false if it was not in {@code REVIEW}
     */
    public boolean settleReviewed(long id, MailOutcome outcome) {
        return settle(id, MailState.REVIEW, outcome);
    }

    /**
     * Remembers that mails were handed to the work queue, and when to hand them over again if nobody settles them.
     *
     * @param ids at least one
     */
    public void queued(Collection<Long> ids, Instant dueAgain) {
        work.sql("update mail set next_attempt_at = :due where id in (:ids) and state = 'RECEIVED'")
                .param("due", Times.column(dueAgain))
                .param("ids", ids)
                .update();
    }

    /** Bytes of mails, by id. @param ids at least one */
    public Map<Long, Long> sizes(Collection<Long> ids) {
        Map<Long, Long> sizes = new HashMap<>();
        work.sql(
                        "select m.id, c.size_bytes from mail m join mail_content c on c.sha256 = m.sha256 where m.id in (:ids)")
                .param("ids", ids)
                .query((ResultSet row) -> {
                    sizes.put(row.getLong("id"), row.getLong("size_bytes"));
                });
        return sizes;
    }

    /**
     * Counts a failed attempt at a {@code RECEIVED} mail.
     *
     * @param reason for staff; sealed, but keep personal data out of it
     * @return how many attempts have failed by now
     */
    public int attemptFailed(long id, String reason, Instant nextAttempt) {
        return work.inTransaction(() -> {
            work.sql("update mail set attempts = attempts + 1, failure = :failure, next_attempt_at = :next"
                            + " where id = :id and state = 'RECEIVED'")
                    .param("failure", rows.sealFailure(reason, sha256(id)))
                    .param("next", Times.column(nextAttempt))
                    .param("id", id)
                    .update();
            return work.sql("select attempts from mail where id = :id")
                    .param("id", id)
                    .query(Integer.class)
                    .single();
        });
    }

    /** Gives a {@code RECEIVED} mail up: it is {@code FAILED}, kept raw, until somebody retries it. */
    public boolean fail(long id, String reason) {
        return work.sql("update mail set state = 'FAILED', failure = :failure, next_attempt_at = null"
                                + " where id = :id and state = 'RECEIVED'")
                        .param("failure", rows.sealFailure(reason, sha256(id)))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Makes a {@code FAILED} mail {@code RECEIVED} again, due at once, with no attempt counted. */
    public boolean retry(long id) {
        return work.sql("update mail set state = 'RECEIVED', attempts = 0, next_attempt_at = null"
                                + " where id = :id and state = 'FAILED'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Makes a mail that waits for a person {@code RECEIVED} again, due at once: what it speaks of is on record now. */
    public boolean reconsider(long id) {
        return work.sql("update mail set state = 'RECEIVED', attempts = 0, next_attempt_at = null"
                                + " where id = :id and state = 'REVIEW'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Mails to hand to the work queue now, in order of receipt: {@code RECEIVED} and due, or never queued. */
    public List<Long> due(Instant now, int limit) {
        return work.sql("select id from mail where state = 'RECEIVED'"
                        + " and (next_attempt_at is null or next_attempt_at <= :now)"
                        + BY_RECEIPT + ":limit")
                .param("now", Times.column(now))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /**
     * True if a mail that counts earlier (same instant: smaller id) is {@code RECEIVED} and has not failed an attempt yet,
     * so that deciding in order of receipt means to wait for it. A mail that has failed is waited for no longer.
     */
    public boolean undecidedBefore(Instant receivedAt, long id) {
        return work.sql("select id from mail where state = 'RECEIVED' and attempts = 0"
                        + " and (received_at < :at or (received_at = :at and id < :id)) limit 1")
                .param("at", Times.column(receivedAt))
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /**
     * A mail that is to be decided, and whose turn it is not: the place it has in the order of receipt.
     *
     * @param receivedAt UTC, when it counts
     * @param id decides between mails of the same instant
     */
    public record Undecided(Instant receivedAt, long id) {}

    /** The first mail by order of receipt that is {@code RECEIVED}, has not failed an attempt yet, and is none of these. */
    public Optional<Undecided> firstUndecidedBesides(Collection<Long> ids) {
        return work.sql("select received_at, id from mail where state = 'RECEIVED' and attempts = 0"
                        + " and id not in (:ids)" + BY_RECEIPT + "1")
                .param("ids", ids)
                .query((row, n) -> new Undecided(Times.instant(row, "received_at"), row.getLong("id")))
                .optional();
    }

    /** The first such mails by order of receipt. */
    public List<Long> firstUndecided(int limit) {
        return work.sql("select id from mail where state = 'RECEIVED' and attempts = 0" + BY_RECEIPT + limit)
                .query(Long.class)
                .list();
    }

    /** True if a mail that counts later is settled already: one that counts at this instant is decided out of order. */
    public boolean isOvertaken(Instant receivedAt) {
        return isLater(MailState.DONE, receivedAt) || isLater(MailState.REVIEW, receivedAt);
    }

    /**
     * State by state: for "in" H2 uses an index by its first column only, and would read every mail that is done. In the
     * order of the index: else PostgreSQL expects to meet one soon, and reads every mail where there is none.
     */
    private boolean isLater(MailState state, Instant receivedAt) {
        return work.sql("select id from mail where state = :state and received_at > :at"
                        + " order by received_at limit 1")
                .param("state", state.name())
                .param("at", Times.column(receivedAt))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** UTC, when the last mail about a registration counted; empty if none is settled. */
    public Optional<Instant> lastAbout(String reference) {
        return work.sql("select m.received_at from mail m join mail_registration r on r.mail_id = m.id"
                        + " where r.reference = :reference order by m.received_at desc limit 1")
                .param("reference", reference)
                .query((row, number) -> Times.instant(row, "received_at"))
                .optional();
    }

    /** When the last mail came that took this registration's person off, by himself or for another; empty if none did. */
    public Optional<Instant> lastTakingOff(String reference) {
        return work.sql("select m.received_at from mail m join mail_registration r on r.mail_id = m.id"
                        + " where r.reference = :reference and m.kind in ('WITHDRAWAL', 'REPLACEMENT')"
                        + " order by m.received_at desc limit 1")
                .param("reference", reference)
                .query((row, number) -> Times.instant(row, "received_at"))
                .optional();
    }

    /** True if a ticket of this registration is not to be bought, because a mail about it is still to be read by a person. */
    public boolean isPaused(String reference) {
        return work.sql("select r.mail_id from mail_registration r join mail m on m.id = r.mail_id"
                        + " where r.reference = :reference and r.pauses_ticket and m.state not in ('DONE', 'IGNORED')"
                        + " limit 1")
                .param("reference", reference)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Whose tickets some mails pause, or paused until they were erased; in order. @param ids at least one */
    public List<String> pausedBy(Collection<Long> ids) {
        return work.sql("select distinct r.reference from mail_registration r" + WITH_TICKET
                        + " where r.mail_id in (:ids) and r.pauses_ticket order by r.reference")
                .param("ids", ids)
                .query(String.class)
                .list();
    }

    /** The same for each mail that waits for a person, by id; those that pause no ticket are left out. */
    public Map<Long, List<String>> pausing() {
        Map<Long, List<String>> pausing = new HashMap<>();
        work.sql("select r.mail_id, r.reference from mail_registration r join mail m on m.id = r.mail_id" + WITH_TICKET
                        + " where m.state = 'REVIEW' and r.pauses_ticket order by r.reference")
                .query((ResultSet row) -> {
                    pausing.computeIfAbsent(row.getLong("mail_id"), id -> new ArrayList<>())
                            .add(row.getString("reference"));
                });
        return pausing;
    }

    /** How many tickets are not to be bought, because mails about them are still to be read by a person. */
    public long paused() {
        return work.sql("select count(distinct r.reference) from mail_registration r join mail m on m.id = r.mail_id"
                        + WITH_TICKET + " where m.state = 'REVIEW' and r.pauses_ticket")
                .query(Long.class)
                .single();
    }

    /** A mail pauses nobody's ticket any more; to be called before what it asks is done. */
    public void release(long id) {
        work.sql("update mail_registration set pauses_ticket = false where mail_id = :id")
                .param("id", id)
                .update();
    }

    /** Mails of a state in order of id. */
    public List<StoredMail> inState(MailState state) {
        return rows.select("where m.state = :state order by m.id", Map.of("state", state.name()));
    }

    /** How many mails there are of each state; states without any are 0. */
    public Map<MailState, Long> counts() {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        for (MailState state : MailState.values()) {
            counts.put(state, 0L);
        }
        work.sql("select state, count(*) as mails from mail group by state").query((ResultSet row) -> {
            counts.put(MailState.valueOf(row.getString("state")), row.getLong("mails"));
        });
        return counts;
    }

    /** UTC, when the oldest {@code RECEIVED} mail counts. */
    public Optional<Instant> oldestUndecided() {
        return work.sql("select received_at from mail where state = 'RECEIVED'" + BY_RECEIPT + "1")
                .query((row, n) -> Times.instant(row, "received_at"))
                .optional();
    }

    /** Hands over every mail in order of id, a few at a time in memory. */
    public void forEach(Consumer<StoredMail> consumer) {
        long last = 0;
        List<StoredMail> page;
        do {
            page = rows.select("where m.id > :last order by m.id limit " + PAGE, Map.of("last", last));
            page.forEach(consumer);
            last = page.isEmpty() ? last : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }

    private boolean settle(long id, MailState from, MailOutcome outcome) {
        return work.inTransaction(() -> {
            int settled = work.sql("update mail set state = :state, kind = :kind, language = :language,"
                            + " findings = :findings, replied = :replied, next_attempt_at = null, failure = null"
                            + " where id = :id and state = :from")
                    .param("state", outcome.state().name())
                    .param(
                            "kind",
                            outcome.kind() == null ? null : outcome.kind().name())
                    .param("language", outcome.language())
                    .param("findings", rows.sealFindings(outcome.findings(), sha256(id)))
                    .param("replied", outcome.replied())
                    .param("id", id)
                    .param("from", from.name())
                    .update();
            if (settled == 1) {
                linkRegistrations(id, outcome);
            }
            return settled == 1;
        });
    }

    private void linkRegistrations(long id, MailOutcome outcome) {
        List<String> references = outcome.registrations();
        work.sql("delete from mail_registration where mail_id = :id")
                .param("id", id)
                .update();
        for (int place = 0; place < references.size(); place++) {
            work.sql("insert into mail_registration (mail_id, place, reference, pauses_ticket)"
                            + " values (:id, :place, :reference, :paused)")
                    .param("id", id)
                    .param("place", place)
                    .param("reference", references.get(place))
                    .param("paused", outcome.paused().contains(references.get(place)))
                    .update();
        }
    }

    private String sha256(long id) {
        return work.sql("select sha256 from mail where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No mail " + id));
    }
}
