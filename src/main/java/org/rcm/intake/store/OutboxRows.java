package org.rcm.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.rcm.intake.privacy.Vault;

/** Rows of {@code outbox} as {@link Promise}s. */
final class OutboxRows {
    private final Vault vault;
    private final Sealer sealer;

    OutboxRows(Vault vault) {
        this.vault = vault;
        sealer = new Sealer(vault);
    }

    byte[] seal(byte[] payload, String key) {
        return vault.seal(payload, context(key));
    }

    byte[] sealFailure(String reason, String key) {
        return sealer.sealText(reason, failureContext(key));
    }

    Promise promise(ResultSet row, int n) throws SQLException {
        String key = row.getString("promise_key");
        return new Promise(
                row.getLong("id"),
                OutboxKind.valueOf(row.getString("kind")),
                key,
                row.getString("reference"),
                row.getObject("mail_id", Long.class),
                vault.open(row.getBytes("sealed"), context(key)),
                OutboxState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Times.instant(row, "created_at"),
                Times.instant(row, "sent_at"),
                row.getObject("traced_mail", Long.class),
                sealer.openText(row.getBytes("failure"), failureContext(key)));
    }

    static String context(String key) {
        return "outbox:" + key;
    }

    static String failureContext(String key) {
        return "outbox-failure:" + key;
    }
}
