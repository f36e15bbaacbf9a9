package org.rcm.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.ReceiptProof;

/** Rows of {@code mail} as {@link StoredMail}s. */
final class MailRows {
    private static final String SELECT =
            "select m.*, c.size_bytes from mail m join mail_content c on c.sha256 = m.sha256 ";

    /** What a mail's headers say; a file's name may name its sender, so the source belongs to it. */
    record Headers(String source, String from, String subject, String messageId) {}

    /** An array keeps its element type where a list would lose it. */
    record Findings(Finding[] findings) {}

    private final Work work;
    private final Sealer sealer;

    MailRows(Work work, Sealer sealer) {
        this.work = work;
        this.sealer = sealer;
    }

    byte[] sealHeaders(NewMail mail, String sha256) {
        return sealer.seal(
                new Headers(mail.source(), mail.from(), mail.subject(), mail.messageId()), headersContext(sha256));
    }

    /** What is left of the headers of a mail that was erased. */
    byte[] sealErased(String sha256) {
        return sealer.seal(new Headers("erased", null, null, null), headersContext(sha256));
    }

    byte[] sealFindings(List<Finding> findings, String sha256) {
        return sealer.seal(new Findings(findings.toArray(Finding[]::new)), findingsContext(sha256));
    }

    byte[] sealFailure(String reason, String sha256) {
        return sealer.sealText(reason, failureContext(sha256));
    }

    /** @param where what follows the FROM clause; {@code m} is the mail; must order by {@code m.id} */
    List<StoredMail> select(String where, Map<String, ?> params) {
        Map<Long, List<String>> references = new TreeMap<>();
        work.sql("select r.mail_id, r.reference from mail_registration r where r.mail_id in (select m.id from mail m "
                        + where + ") order by r.mail_id, r.place")
                .params(params)
                .query((ResultSet row) -> {
                    references
                            .computeIfAbsent(row.getLong("mail_id"), id -> new ArrayList<>())
                            .add(row.getString("reference"));
                });
        return work.sql(SELECT + where)
                .params(params)
                .query((row, n) -> mail(row, references.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    Optional<MailStanding> standing(long id) {
        return work.sql("select m.received_at, m.receipt_proof, m.sha256, c.size_bytes, m.state, m.replied"
                        + " from mail m join mail_content c on c.sha256 = m.sha256 where m.id = :id")
                .param("id", id)
                .query((row, n) -> new MailStanding(
                        id,
                        Times.instant(row, "received_at"),
                        ReceiptProof.valueOf(row.getString("receipt_proof")),
                        row.getString("sha256"),
                        row.getLong("size_bytes"),
                        MailState.valueOf(row.getString("state")),
                        row.getBoolean("replied")))
                .optional();
    }

    private StoredMail mail(ResultSet row, List<String> references) throws SQLException {
        String sha256 = row.getString("sha256");
        Headers headers = sealer.open(row.getBytes("headers"), headersContext(sha256), Headers.class);
        byte[] findings = row.getBytes("findings");
        String kind = row.getString("kind");
        return new StoredMail(
                row.getLong("id"),
                headers.source(),
                row.getString("mailbox"),
                row.getObject("uid_validity", Long.class),
                row.getObject("uid", Long.class),
                Times.instant(row, "received_at"),
                ReceiptProof.valueOf(row.getString("receipt_proof")),
                headers.from(),
                headers.subject(),
                headers.messageId(),
                sha256,
                row.getLong("size_bytes"),
                MailState.valueOf(row.getString("state")),
                kind == null ? null : MailKind.valueOf(kind),
                row.getString("language"),
                List.copyOf(references),
                findings == null
                        ? List.of()
                        : List.of(sealer.open(findings, findingsContext(sha256), Findings.class)
                                .findings()),
                row.getBoolean("replied"),
                row.getInt("attempts"),
                Times.instant(row, "next_attempt_at"),
                sealer.openText(row.getBytes("failure"), failureContext(sha256)));
    }

    static String headersContext(String sha256) {
        return "mail-headers:" + sha256;
    }

    static String findingsContext(String sha256) {
        return "mail-findings:" + sha256;
    }

    static String failureContext(String sha256) {
        return "mail-failure:" + sha256;
    }
}
