package org.rcm.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.ticketing.ResponseVerdict;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Every message of ticketing staff, sealed. Lists are in the order heard. */
public final class TicketResponses {
    private static final String SELECT = "select * from ticket_response where ";
    private static final int LONGEST_REASON = 1000;
    private static final String NOTHING = "{}";

    private final Work work;
    private final Vault vault;
    private final Sealer sealer;

    public TicketResponses(DataSource database, Vault vault) {
        this.work = new Work(database);
        this.vault = vault;
        this.sealer = new Sealer(vault);
    }

    /** The key of a message, from what its broker knows of it and its text; tells nothing of either. */
    public String key(String message) {
        return vault.fingerprint("ticket-response", message);
    }

    /**
     * Keeps a message.
     *
     * @param key as {@link #key} makes it
     * @param reference that it names, or null
     * @param version that it names, or null
     * @param status that it names, or null
     * @param reason why the verdict; nothing personal
     */
    public StoredResponse add(
            String key,
            Instant heardAt,
            String reference,
            Integer version,
            String status,
            ResponseVerdict verdict,
            String reason,
            String text) {
        KeyHolder id = new GeneratedKeyHolder();
        work.sql("insert into ticket_response (message_key, heard_at, reference, version, status, verdict, reason,"
                        + " sealed) values (:key, :at, :reference, :version, :status, :verdict, :reason, :sealed)")
                .param("key", key)
                .param("at", Times.column(heardAt))
                .param("reference", reference)
                .param("version", version)
                .param("status", status)
                .param("verdict", verdict.name())
                .param("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
                .param("sealed", sealer.sealText(text, context(key)))
                .update(id, "id");
        return find(id.getKeyAs(Long.class)).orElseThrow();
    }

    public Optional<StoredResponse> find(long id) {
        return select("id = :id", Map.of("id", id)).stream().findFirst();
    }

    public Optional<StoredResponse> byKey(String key) {
        return select("message_key = :key", Map.of("key", key)).stream().findFirst();
    }

    /** Those that name a registration. */
    public List<StoredResponse> of(String reference) {
        return select("reference = :reference order by id", Map.of("reference", reference));
    }

    /** Those with content that name nobody who is still known: no reference, none of ours, or one whose person was erased. */
    public List<StoredResponse> nobodys() {
        return select(
                        "not exists (select 1 from registration g where g.reference = ticket_response.reference"
                                + " and g.erased_at is null) order by id",
                        Map.of())
                .stream()
                .filter(response -> !NOTHING.equals(response.text()))
                .toList();
    }

    /** Removes what a message says, for ever. */
    void empty(String key) {
        work.sql("update ticket_response set sealed = :nothing, question_mail = null where message_key = :key")
                .param("nothing", sealer.sealText(NOTHING, context(key)))
                .param("key", key)
                .update();
    }

    /** The question that a mail of ours asked, if it still waits for an answer. */
    public Optional<StoredResponse> askedBy(String messageId) {
        return select("question_mail = :mail and answered_at is null order by id", Map.of("mail", messageId)).stream()
                .findFirst();
    }

    /** The question that a mail of ours asked, answered or not. */
    public Optional<StoredResponse> everAskedBy(String messageId) {
        return select("question_mail = :mail order by id", Map.of("mail", messageId)).stream()
                .findFirst();
    }

    /** A person takes a response for true that was not. */
    public StoredResponse take(long id) {
        work.sql("update ticket_response set verdict = 'TAKEN', reason = 'taken by a person' where id = :id")
                .param("id", id)
                .update();
        return find(id).orElseThrow();
    }

    /** A person says that what was issued before this response is no more. */
    public void takeBack(String reference, long responseId) {
        work.sql("update ticket_response set verdict = 'OUTDATED', reason = 'cancelled since: a person has said so'"
                        + " where reference = :reference and status = 'ISSUED' and verdict = 'TAKEN' and id < :id")
                .param("reference", reference)
                .param("id", responseId)
                .update();
    }

    /** Remembers the mail that asks the delegate. */
    public void asked(long id, String messageId) {
        work.sql("update ticket_response set question_mail = :mail where id = :id")
                .param("mail", messageId)
                .param("id", id)
                .update();
    }

    /** The delegate has answered, or the question has fallen away. */
    public void answered(long id, Instant at) {
        work.sql("update ticket_response set answered_at = :at where id = :id and answered_at is null")
                .param("at", Times.column(at))
                .param("id", id)
                .update();
    }

    private List<StoredResponse> select(String where, Map<String, ?> params) {
        return work.sql(SELECT + where).params(params).query(this::response).list();
    }

    private StoredResponse response(ResultSet row, int n) throws SQLException {
        String key = row.getString("message_key");
        return new StoredResponse(
                row.getLong("id"),
                key,
                Times.instant(row, "heard_at"),
                row.getString("reference"),
                row.getObject("version", Integer.class),
                row.getString("status"),
                ResponseVerdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                row.getString("question_mail"),
                Times.instant(row, "answered_at"),
                sealer.openText(row.getBytes("sealed"), context(key)));
    }

    static String context(String key) {
        return "ticket-response:" + key;
    }
}
