package org.rcm.intake.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Entitlement;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;

/** Rows of {@code registration} as {@link Registration}s: who it is sealed in one document, the rest in columns. */
final class RegistrationRows {
    /** What is personal, or could be. */
    record Person(
            Delegate delegate,
            Passport passport,
            List<Finding> findings,
            List<String> mails,
            Set<String> addresses,
            String language) {}

    private final Sealer sealer;

    RegistrationRows(Sealer sealer) {
        this.sealer = sealer;
    }

    /** Named parameters of every column but the version. */
    Map<String, Object> columns(Registration r) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("reference", r.reference());
        columns.put("event", r.event());
        columns.put("delegation", r.delegation());
        columns.put("state", r.state().name());
        columns.put("ticket", r.entitlement().ticketPayer());
        columns.put("courtesies", r.entitlement().courtesiesPayer());
        columns.put("seat", r.seat());
        columns.put("missing", r.missing().stream().map(Item::key).sorted().collect(Collectors.joining(",")));
        columns.put("received", Times.column(r.receivedAt()));
        columns.put("completed", Times.column(r.completedAt()));
        columns.put("accepted", Times.column(r.acceptedAt()));
        columns.put("replaces", r.replaces());
        columns.put("replacedBy", r.replacedBy());
        Person person = new Person(r.delegate(), r.passport(), r.findings(), r.mails(), r.addresses(), r.language());
        columns.put("sealed", sealer.seal(person, context(r.reference())));
        return columns;
    }

    Registration registration(ResultSet row, int n) throws SQLException {
        String reference = row.getString("reference");
        Person person = sealer.open(row.getBytes("sealed"), context(reference), Person.class);
        return new Registration(
                reference,
                row.getString("event"),
                row.getString("delegation"),
                person.delegate(),
                person.passport(),
                State.valueOf(row.getString("state")),
                new Entitlement(row.getString("ticket_payer"), row.getString("courtesies_payer")),
                row.getObject("seat", Integer.class),
                items(row.getString("missing")),
                person.findings(),
                Times.instant(row, "received_at"),
                Times.instant(row, "completed_at"),
                Times.instant(row, "accepted_at"),
                row.getString("replaces"),
                row.getString("replaced_by"),
                person.mails(),
                person.addresses(),
                person.language());
    }

    Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(registration(row, n), row.getInt("version"));
    }

    private static Set<Item> items(String keys) {
        Set<Item> items = EnumSet.noneOf(Item.class);
        Arrays.stream(keys.split(","))
                .filter(key -> !key.isEmpty())
                .map(Item::ofKey)
                .forEach(items::add);
        return items;
    }

    static String context(String reference) {
        return "registration:" + reference;
    }
}
