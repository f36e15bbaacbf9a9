package org.rcm.intake.export;

import static org.rcm.intake.export.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.StoredMail;

/** Every mail, and what came of it. */
final class MailExport implements Export {
    private static final List<Column> COLUMNS = List.of(
            Column.of("id", 8),
            Column.of("messageId", 40),
            Column.of("source", 30),
            Column.of("receivedAt", 22),
            Column.of("receiptProof", 18),
            Column.of("from", 36),
            Column.of("subject", 50),
            Column.of("kind", 14),
            Column.of("language", 9),
            Column.of("state", 10),
            Column.of("registrations", 24),
            Column.findings("findings"),
            Column.of("replied", 8),
            Column.of("sha256", 20),
            Column.of("mailbox", 30),
            Column.of("uidValidity", 12),
            Column.of("uid", 8));

    private final Store store;

    MailExport(Store store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "mails";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    /** A mail belongs to the events of the registrations it is about. */
    @Override
    public void forEach(Choice choice, Consumer<ObjectNode> row) {
        Set<String> ofEvent = choice.event() == null ? null : references(choice);
        store.mails().forEach(mail -> {
            boolean wanted = ofEvent == null || mail.registrations().stream().anyMatch(ofEvent::contains);
            if (wanted && choice.wantsState(mail.state())) {
                row.accept(row(mail));
            }
        });
    }

    private Set<String> references(Choice choice) {
        Set<String> references = new HashSet<>();
        store.registrations().forEach(r -> {
            if (choice.wantsEvent(r.event())) {
                references.add(r.reference());
            }
        });
        return references;
    }

    private static ObjectNode row(StoredMail mail) {
        ObjectNode row = Json.object()
                .put("id", mail.id())
                .put("messageId", mail.messageId())
                .put("source", mail.source())
                .put("receivedAt", text(mail.receivedAt()))
                .put("receiptProof", text(mail.receiptProof()))
                .put("from", mail.from())
                .put("subject", mail.subject())
                .put("kind", text(mail.kind()))
                .put("language", mail.language())
                .put("state", text(mail.state()));
        row.set("registrations", Json.texts(mail.registrations()));
        row.set("findings", Json.findings(mail.findings()));
        return row.put("replied", mail.replied())
                .put("sha256", mail.sha256())
                .put("mailbox", mail.mailbox())
                .put("uidValidity", mail.uidValidity())
                .put("uid", mail.uid());
    }
}
