package org.rcm.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.rcm.intake.privacy.Vault;

/** What about tickets waits for a person. Lists are in the order opened. */
public final class TicketCases {
    private static final String SELECT = "select * from ticket_case where ";

    private final Work work;
    private final Vault vault;

    public TicketCases(DataSource database, Vault vault) {
        this.work = new Work(database);
        this.vault = vault;
    }

    /**
     * Opens a case once.
     *
     * @param about what it is about, whole: the same is never opened again, not even after it was closed; kept as a keyed
     *     fingerprint only
     * @param responseId of the response it is about, or null
     * @param detail nothing personal
     * @return false if there is or was one
     */
    public boolean open(
            String about, String reference, Long responseId, TicketCase.Reason reason, String detail, Instant at) {
        return work.sql("insert into ticket_case (case_key, reference, response_id, reason, detail, opened_at)"
                                + " values (:key, :reference, :response, :reason, :detail, :at) on conflict do nothing")
                        .param("key", vault.fingerprint("ticket-case", about))
                        .param("reference", reference)
                        .param("response", responseId)
                        .param("reason", reason.name())
                        .param("detail", detail)
                        .param("at", Times.column(at))
                        .update()
                == 1;
    }

    /** Closes a case; @return false if it does not wait */
    public boolean close(long id, Instant at) {
        return work.sql("update ticket_case set closed_at = :at where id = :id and closed_at is null")
                        .param("at", Times.column(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    public Optional<TicketCase> find(long id) {
        return select("id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Those that wait. */
    public List<TicketCase> waiting() {
        return select("closed_at is null order by id", Map.of());
    }

    /** Those of a registration, closed ones too. */
    public List<TicketCase> of(String reference) {
        return select("reference = :reference order by id", Map.of("reference", reference));
    }

    /** How many wait. */
    long count() {
        return work.sql("select count(*) from ticket_case where closed_at is null")
                .query(Long.class)
                .single();
    }

    private List<TicketCase> select(String where, Map<String, ?> params) {
        return work.sql(SELECT + where)
                .params(params)
                .query(TicketCases::ticketCase)
                .list();
    }

    private static TicketCase ticketCase(ResultSet row, int n) throws SQLException {
        return new TicketCase(
                row.getLong("id"),
                row.getString("reference"),
                row.getObject("response_id", Long.class),
                TicketCase.Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                Times.instant(row, "opened_at"),
                Times.instant(row, "closed_at"));
    }
}
