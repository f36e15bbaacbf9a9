package org.rcm.intake.store;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.Lookups.Lookup;
import org.rcm.intake.store.Lookups.Purpose;

/**
 * The record of persons. Who somebody is, is sealed; it is found again through keyed fingerprints.
 * Lists are in order of reference unless they say otherwise.
 */
public final class Registrations {

    private static final int PAGE = 200;
    private static final String SELECT = "select * from registration where ";

    private final Work work;
    private final References references;
    private final Lookups lookups;
    private final LookupTable table;
    private final RegistrationRows rows;

    public Registrations(DataSource database, Vault vault) {
        work = new Work(database);
        references = new References(work);
        lookups = new Lookups(vault);
        table = new LookupTable(work);
        rows = new RegistrationRows(new Sealer(vault));
    }

    /**
     * Lets one decision of an event work at a time, until the caller's transaction ends: without it two mails about one
     * new person, read at once, would open two registrations. Call it first in the transaction.
     */
    public void lockEvent(String event) {
        references.lock(event);
    }

    /**
     * The next reference of an event ({@code IMRF22-0007}); given out again if the caller's transaction rolls back.
     *
     * @param prefix what references of the event begin with ({@code IMRF22})
     */
    public String nextReference(String event, String prefix) {
        return references.next(event, prefix);
    }

    /** A reference of each event that has registrations, by the event's id. */
    public Map<String, String> someReferences() {
        Map<String, String> some = new TreeMap<>();
        work.sql("select event, min(reference) as reference from registration group by event")
                .query((ResultSet row) -> {
                    some.put(row.getString("event"), row.getString("reference"));
                });
        return some;
    }

    public void insert(Registration registration) {
        work.inTransaction(() -> {
            work.sql("insert into registration (reference, event, delegation, state, ticket_payer, courtesies_payer,"
                            + " seat, missing, received_at, completed_at, accepted_at, replaces, replaced_by, version,"
                            + " sealed) values (:reference, :event, :delegation, :state, :ticket, :courtesies, :seat,"
                            + " :missing, :received, :completed, :accepted, :replaces, :replacedBy, 0, :sealed)")
                    .params(rows.columns(registration))
                    .update();
            table.add(registration.reference(), lookups.of(registration));
        });
    }

    /** @throws ConcurrentChangeException if the row is no longer the one that {@code before} was read from */
    public void update(Kept before, Registration after) {
        work.inTransaction(() -> {
            int updated = work.sql("update registration set event = :event, delegation = :delegation, state = :state,"
                            + " ticket_payer = :ticket, courtesies_payer = :courtesies, seat = :seat,"
                            + " missing = :missing, received_at = :received, completed_at = :completed,"
                            + " accepted_at = :accepted, replaces = :replaces, replaced_by = :replacedBy,"
                            + " version = version + 1, sealed = :sealed"
                            + " where reference = :reference and version = :version")
                    .params(rows.columns(after))
                    .param("version", before.version())
                    .update();
            if (updated == 0) {
                throw new ConcurrentChangeException(after.reference());
            }
            table.replace(after.reference(), lookups.of(before.registration()), lookups.of(after));
        });
    }

    public Optional<Registration> byReference(String reference) {
        return select("reference = :reference", Map.of("reference", reference)).stream()
                .findFirst();
    }

    /** Which writing of a registration stands, see {@link Kept#version}; -1 if there is none. */
    public int version(String reference) {
        return work.sql("select version from registration where reference = :reference")
                .param("reference", reference)
                .query(Integer.class)
                .optional()
                .orElse(-1);
    }

    /** Reads a registration and locks it until the caller's transaction ends. */
    public Optional<Kept> lock(String reference) {
        return work.sql(SELECT + "reference = :reference for update")
                .param("reference", reference)
                .query(rows::kept)
                .optional();
    }

    public List<Registration> byPassport(String event, String number, String issuingState) {
        return found(Set.of(lookups.passport(event, number, issuingState)));
    }

    /** Those whose passport has this birth date. */
    public List<Registration> bornOn(String event, LocalDate day) {
        return found(Set.of(lookups.birth(event, day)));
    }

    /**
     * Candidates for the same person: those that share at least two words of the name, in the mail or in the passport
     * (one, if only one is asked for). Words are compared folded, see {@link NameTokens}.
     */
    public List<Registration> byName(String event, Collection<String> words) {
        return found(lookups.nameQuery(event, words));
    }

    /** Those that an address may change. */
    public List<Registration> byAddress(String event, String address) {
        return found(Set.of(lookups.address(event, address)));
    }

    /** Those that a mail fed, or about which we sent it; of any event. */
    public List<Registration> byMessageId(String messageId) {
        return found(Set.of(lookups.message(Purpose.MESSAGE, messageId), lookups.message(Purpose.ANSWER, messageId)));
    }

    /** Remembers the Message-ID of an answer of ours, so that what comes back on it finds its registration. */
    public void answeredBy(String reference, String messageId) {
        table.add(reference, Set.of(lookups.message(Purpose.ANSWER, messageId)));
    }

    public List<Registration> of(String event, String delegation) {
        return select(
                "event = :event and delegation = :delegation order by reference",
                Map.of("event", event, "delegation", delegation));
    }

    /** {@code WAITLISTED} ones of a delegation, in order of completion. */
    public List<Registration> waiting(String event, String delegation) {
        return select(
                "event = :event and delegation = :delegation and state = 'WAITLISTED' order by completed_at, reference",
                Map.of("event", event, "delegation", delegation));
    }

    /** Delegations of whom somebody is {@code WAITLISTED}; opens nothing sealed. */
    public List<String> delegationsWaiting(String event) {
        return work.sql("select distinct delegation from registration where event = :event and state = 'WAITLISTED'"
                        + " and delegation is not null order by delegation")
                .param("event", event)
                .query(String.class)
                .list();
    }

    public List<Registration> incomplete(String event) {
        return select("event = :event and state = 'INCOMPLETE' order by reference", Map.of("event", event));
    }

    /** Those of an event in a state, in order of reference. */
    public List<Registration> inState(String event, State state) {
        return select(
                "event = :event and state = :state order by reference", Map.of("event", event, "state", state.name()));
    }

    public List<Registration> inState(State state) {
        return select("state = :state order by reference", Map.of("state", state.name()));
    }

    /** How many registrations there are of each state; states without any are 0. */
    public Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        work.sql("select state, count(*) as registrations from registration group by state")
                .query((ResultSet row) -> {
                    counts.put(State.valueOf(row.getString("state")), row.getLong("registrations"));
                });
        return counts;
    }

    /** Hands over every registration in order of reference, a few at a time in memory. */
    public void forEach(Consumer<Registration> consumer) {
        String last = "";
        List<Registration> page;
        do {
            page = select("reference > :last order by reference limit " + PAGE, Map.of("last", last));
            page.forEach(consumer);
            last = page.isEmpty() ? last : page.get(page.size() - 1).reference();
        } while (page.size() == PAGE);
    }

    /** References on every waiting list in order of completion, by event and delegation; opens nothing sealed. */
    Map<List<String>, List<String>> waitingLists() {
        Map<List<String>, List<String>> lists = new HashMap<>();
        work.sql("select event, delegation, reference from registration where state = 'WAITLISTED'"
                        + " and delegation is not null order by completed_at, reference")
                .query((ResultSet row) -> {
                    lists.computeIfAbsent(
                                    List.of(row.getString("event"), row.getString("delegation")),
                                    key -> new ArrayList<>())
                            .add(row.getString("reference"));
                });
        return lists;
    }

    private List<Registration> select(String where, Map<String, ?> params) {
        return work.sql(SELECT + where).params(params).query(rows::registration).list();
    }

    private List<Registration> found(Set<Lookup> any) {
        return any.isEmpty()
                ? List.of()
                : select("reference in " + LookupTable.WITH_ANY + " order by reference", LookupTable.params(any));
    }
}
