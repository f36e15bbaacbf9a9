package org.rcm.intake.export;

import static org.rcm.intake.export.Json.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.store.Registrations;

/** Every registration as it stands. */
final class RegistrationExport implements Export {
    private static final String NO_PAYER = "NONE";
    private static final List<Column> COLUMNS = List.of(
            Column.of("reference", 14),
            Column.of("event", 12),
            Column.of("delegation", 11),
            Column.of("honorific", 10),
            Column.of("givenNames", 22),
            Column.of("surnames", 24),
            Column.of("position", 30),
            Column.of("institution", 40),
            Column.of("email", 32),
            Column.of("phone", 18),
            Column.of("passport.number", 16),
            Column.of("passport.issuingState", 10),
            Column.of("passport.nationality", 10),
            Column.of("passport.surnames", 24),
            Column.of("passport.givenNames", 22),
            Column.of("passport.birthDate", 12),
            Column.of("passport.sex", 6),
            Column.of("passport.expiryDate", 12),
            Column.of("passport.proof", 14),
            Column.of("state", 14),
            Column.of("ticket", 8),
            Column.of("courtesies", 10),
            Column.of("seat", 6),
            Column.of("missing", 22),
            Column.findings("findings"),
            Column.of("receivedAt", 22),
            Column.of("completedAt", 22),
            Column.of("acceptedAt", 22),
            Column.of("replaces", 14),
            Column.of("replacedBy", 14),
            Column.of("mails", 40));

    private final Registrations registrations;

    RegistrationExport(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void forEach(Choice choice, Consumer<ObjectNode> row) {
        registrations.forEach(registration -> {
            if (choice.wantsEvent(registration.event()) && choice.wantsState(registration.state())) {
                row.accept(row(registration));
            }
        });
    }

    private static ObjectNode row(Registration r) {
        ObjectNode row = Json.object()
                .put("reference", r.reference())
                .put("event", r.event())
                .put("delegation", r.delegation())
                .put("honorific", r.delegate().honorific())
                .put("givenNames", r.delegate().name().givenNames())
                .put("surnames", r.delegate().name().surnames())
                .put("position", r.delegate().position())
                .put("institution", r.delegate().institution())
                .put("email", r.delegate().email())
                .put("phone", r.delegate().phone());
        row.set("passport", r.passport() == null ? row.nullNode() : PassportJson.of(r.passport()));
        row.put("state", text(r.state()))
                .put("ticket", Objects.requireNonNullElse(r.entitlement().ticketPayer(), NO_PAYER))
                .put("courtesies", r.entitlement().courtesies())
                .put("seat", r.seat());
        row.set(
                "missing",
                Json.texts(Arrays.stream(Item.values())
                        .filter(r.missing()::contains)
                        .map(Item::key)
                        .toList()));
        row.set("findings", Json.findings(r.findings()));
        row.put("receivedAt", text(r.receivedAt()))
                .put("completedAt", text(r.completedAt()))
                .put("acceptedAt", text(r.acceptedAt()))
                .put("replaces", r.replaces())
                .put("replacedBy", r.replacedBy());
        row.set("mails", Json.texts(r.mails()));
        return row;
    }
}
