package org.rcm.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A column that holds sealed bytes.
 *
 * @param keys columns of the table's primary key, in order
 * @param with columns that its context is made of
 * @param context in which a row's bytes were sealed
 */
record SealedColumn(String table, List<String> keys, String name, List<String> with, Context context) {

    /** Every one there is; a test compares them with the schema. */
    static final List<SealedColumn> ALL = List.of(
            new SealedColumn(
                    "mail_chunk",
                    List.of("sha256", "chunk"),
                    "sealed",
                    List.of(),
                    row -> MailContents.context(row.getString("sha256"), row.getInt("chunk"))),
            ofMail("headers", row -> MailRows.headersContext(row.getString("sha256"))),
            ofMail("findings", row -> MailRows.findingsContext(row.getString("sha256"))),
            ofMail("failure", row -> MailRows.failureContext(row.getString("sha256"))),
            new SealedColumn(
                    "registration",
                    List.of("reference"),
                    "sealed",
                    List.of(),
                    row -> RegistrationRows.context(row.getString("reference"))),
            new SealedColumn(
                    "ticket_response",
                    List.of("id"),
                    "sealed",
                    List.of("message_key"),
                    row -> TicketResponses.context(row.getString("message_key"))),
            ofOutbox("sealed", row -> OutboxRows.context(row.getString("promise_key"))),
            ofOutbox("failure", row -> OutboxRows.failureContext(row.getString("promise_key"))));

    /** Names what the bytes of a row are and whose. */
    @FunctionalInterface
    interface Context {
        String of(ResultSet row) throws SQLException;
    }

    private static SealedColumn ofMail(String name, Context context) {
        return new SealedColumn("mail", List.of("id"), name, List.of("sha256"), context);
    }

    private static SealedColumn ofOutbox(String name, Context context) {
        return new SealedColumn("outbox", List.of("id"), name, List.of("promise_key"), context);
    }
}
