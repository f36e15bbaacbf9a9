package org.rcm.intake.cli.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.rcm.intake.decision.Desk;
import org.rcm.intake.decision.DeskException;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Promise;
import org.rcm.intake.store.Store;

/** What each choice about a case would cause: each is tried through the same rules and undone. */
final class Outlook {
    private static final String TRIED = "to see what it would cause";

    private final OpenDesk desk;

    Outlook(OpenDesk desk) {
        this.desk = desk;
    }

    /** A line a choice that can be made. */
    Map<String, String> of(CaseId id) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (id instanceof CaseId.OfMail mail) {
            var stored = desk.store().mails().find(mail.id()).orElseThrow();
            var read = desk.read(stored);
            Runnable letThrough = () -> desk.desk().mails().letThrough(read, null, TRIED, TRIED);
            put(choices, "approve " + id, stored.receivedAt(), letThrough);
            put(choices, "decline " + id, () -> desk.desk().mails().close(mail.id(), TRIED, TRIED));
        } else if (id instanceof CaseId.OfTicket ticket) {
            put(choices, "approve " + id, () -> desk.desk().tickets().approve(ticket.id(), TRIED, TRIED));
            put(choices, "decline " + id, () -> desk.desk().tickets().close(ticket.id(), TRIED, TRIED));
        } else {
            approvals(id.toString(), choices);
            put(choices, "decline " + id, () -> desk.desk().decline(id.toString(), TRIED, TRIED));
        }
        return choices;
    }

    private void approvals(String reference, Map<String, String> choices) {
        if (!desk.desk().asksForTicket(reference)) {
            put(choices, "approve " + reference, () -> desk.desk().approve(reference, TRIED, TRIED));
            return;
        }
        for (Desk.Ticket ticket : List.of(Desk.Ticket.WITH, Desk.Ticket.WITHOUT)) {
            String option = " --" + ticket.name().toLowerCase(Locale.ROOT) + "-ticket";
            put(choices, "approve " + reference + option, () -> desk.desk().approve(reference, ticket, TRIED, TRIED));
        }
    }

    private void put(Map<String, String> choices, String choice, Runnable deed) {
        put(choices, choice, Instant.MAX, deed);
    }

    /** @param since UTC, from when on what a person corrected is newer than what is decided */
    private void put(Map<String, String> choices, String choice, Instant since, Runnable deed) {
        try {
            choices.put(choice, desk.trying(() -> caused(since, deed)));
        } catch (DeskException impossible) {
            choices.put(choice, "not possible: " + impossible.getMessage());
        }
    }

    private String caused(Instant since, Runnable deed) {
        Map<String, Registration> before = registrations();
        long sent = lastPromise();
        deed.run();
        List<String> effects = new ArrayList<>();
        registrations().forEach((reference, after) -> {
            if (!after.equals(before.get(reference))) {
                effects.add(change(before.get(reference), after) + correctedSince(since, reference));
            }
        });
        effects.addAll(promised(OutboxKind.TICKET, sent, Outlook::ticket));
        effects.addAll(promised(
                OutboxKind.REPLY,
                sent,
                promise -> "a mail" + (promise.reference() == null ? "" : " about " + promise.reference())));
        return effects.isEmpty() ? "is closed; nothing else happens, nobody is told" : String.join("; ", effects);
    }

    /** What a person set right after a mail came, the mail would set back. */
    private String correctedSince(Instant since, String reference) {
        return desk.store().audit().of(reference).stream()
                .filter(entry -> entry.what().equals("CORRECTED") && !entry.at().isBefore(since))
                .reduce((earlier, later) -> later)
                .map(entry ->
                        " — although " + entry.who() + " corrected it on " + entry.at() + ", after this mail came")
                .orElse("");
    }

    private Map<String, Registration> registrations() {
        Map<String, Registration> all = new LinkedHashMap<>();
        desk.store().registrations().forEach(one -> all.put(one.reference(), one));
        return all;
    }

    private static String change(Registration before, Registration after) {
        if (before != null && before.state() == after.state() && before.delegation() != null) {
            List<String> fields = changed(before, after);
            return after.reference() + " stays " + after.state()
                    + (fields.isEmpty() ? ", and nothing it says changes" : "; new: " + String.join(", ", fields));
        }
        String place = after.seat() == null ? "" : ", place " + after.seat() + " of " + after.delegation();
        String ticket = after.entitlement().ticket() ? ", with a ticket" : "";
        String from = before == null ? "new" : before.state().name();
        return after.reference() + " from " + from + " to " + after.state() + place + ticket;
    }

    private static List<String> changed(Registration before, Registration after) {
        Map<String, Function<Registration, Object>> fields = new LinkedHashMap<>();
        fields.put("delegation", Registration::delegation);
        fields.put("title", one -> one.delegate().honorific());
        fields.put("name", one -> one.delegate().name());
        fields.put("position", one -> one.delegate().position());
        fields.put("institution", one -> one.delegate().institution());
        fields.put("e-mail", one -> one.delegate().email());
        fields.put("phone", one -> one.delegate().phone());
        fields.put("passport", Registration::passport);
        fields.put("place", Registration::seat);
        fields.put("what is paid", Registration::entitlement);
        fields.put("acceptance", Registration::acceptedAt);
        return fields.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(before), field.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private long lastPromise() {
        long[] last = {0};
        Store store = desk.store();
        for (OutboxKind kind : OutboxKind.values()) {
            store.outbox().forEach(kind, promise -> last[0] = Math.max(last[0], promise.id()));
        }
        return last[0];
    }

    private List<String> promised(OutboxKind kind, long after, Function<Promise, String> words) {
        List<String> all = new ArrayList<>();
        desk.store().outbox().forEach(kind, promise -> {
            if (promise.id() > after) {
                all.add(words.apply(promise));
            }
        });
        return all;
    }

    private static String ticket(Promise promise) {
        String[] key = promise.key().split(":");
        return "a message to ticketing staff about " + promise.reference() + ", version " + key[key.length - 1];
    }
}
