package org.rcm.intake.ticketing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Sex;

/**
 * One message to ticketing staff about one registration; its JSON is the contract
 * {@code config/schema/ticket-request.v1.json}. Immutable; build it with {@link TicketRequests}.
 *
 * @param id the same for the same message however often it is sent; the broker drops a repeat by it
 * @param reference of the registration ({@code IMRF22-0007})
 * @param version 1 for the first request, one more with every message after it
 * @param type what staff must do
 * @param event what the journey is for
 * @param delegation whom the traveller represents: ISO 3166 alpha-3 or an organisation code
 * @param payer who buys the ticket ({@code IOM})
 * @param traveller who flies
 * @param document with what travel document
 * @param ssrDocs the ready SSR DOCS line; see {@link SsrDocs}
 * @param travel from where, to where, when
 * @param flags what staff should look at before they buy
 * @param checks what the countries on the way ask, and whether it is met
 * @param proof why each field is believed: path of the field ({@code document.number}) to its proof
 * @param changes for an amendment: what differs from the version before; otherwise empty
 * @param reason for a cancellation: why; otherwise null
 * @param question for an answer: what staff asked; otherwise null
 * @param answer for an answer: what the delegate wrote, in the delegate's own words; otherwise null
 * @param issuedAt UTC, when the hub decided it
 */
public record TicketRequest(
        String id,
        String reference,
        int version,
        Type type,
        Meeting event,
        String delegation,
        String payer,
        Traveller traveller,
        Document document,
        String ssrDocs,
        Travel travel,
        Set<TicketFlag> flags,
        List<WayCheck> checks,
        Map<String, Proof> proof,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Change> changes,
        @JsonInclude(JsonInclude.Include.NON_NULL) CancellationReason reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) String question,
        @JsonInclude(JsonInclude.Include.NON_NULL) String answer,
        Instant issuedAt) {

    public TicketRequest {
        Objects.requireNonNull(id);
        Objects.requireNonNull(issuedAt);
        flags = Collections.unmodifiableSet(new TreeSet<>(flags));
        checks = checks == null ? List.of() : List.copyOf(checks);
        proof = Collections.unmodifiableMap(new TreeMap<>(proof));
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /** The same message with one more flag. */
    public TicketRequest flagged(TicketFlag flag) {
        Set<TicketFlag> more = new TreeSet<>(flags);
        more.add(flag);
        return new TicketRequest(
                id,
                reference,
                version,
                type,
                event,
                delegation,
                payer,
                traveller,
                document,
                ssrDocs,
                travel,
                more,
                checks,
                proof,
                changes,
                reason,
                question,
                answer,
                issuedAt);
    }

    /** What staff must do with a message. */
    public enum Type {
        /** Buy a ticket. */
        REQUEST,
        /** The same ticket, but {@link TicketRequest#changes()} have changed. */
        AMENDMENT,
        /** Buy none, or give it back. */
        CANCELLATION,
        /** Nothing has changed; the delegate has answered what staff asked. */
        ANSWER
    }

    /**
     * The event, as far as a journey needs it.
     *
     * @param id of the event file
     * @param name in English
     * @param city where it takes place
     * @param startDate first day, local
     * @param endDate last day, local
     */
    public record Meeting(String id, String name, String city, LocalDate startDate, LocalDate endDate) {}

    /**
     * Who flies.
     *
     * @param surname primary identifier as in the machine-readable zone: A–Z and single spaces
     * @param givenNames secondary identifier, likewise; empty where the holder has none
     * @param nationality ISO 3166 alpha-3 or an ICAO code
     * @param email the delegate's own address, or null
     * @param phone as written by the delegate, or null
     */
    public record Traveller(
            String surname,
            String givenNames,
            LocalDate birthDate,
            Sex sex,
            String nationality,
            String email,
            String phone) {
        /** Tells nothing personal. */
        @Override
        public String toString() {
            return "Traveller[]";
        }
    }

    /**
     * The travel document.
     *
     * @param type {@code P}, passport (ICAO 9303-4)
     * @param number without fillers
     * @param issuingState ISO 3166 alpha-3 or an ICAO code
     * @param expiry last day of validity
     */
    public record Document(String type, String number, String issuingState, LocalDate expiry) {
        /** Tells nothing personal. */
        @Override
        public String toString() {
            return "Document[" + type + ", " + issuingState + "]";
        }
    }

    /**
     * The journey.
     *
     * @param from country of departure, ISO 3166 alpha-3
     * @param to city of the event
     * @param arriveBy ISO 8601 local time with offset: to be there by then
     * @param leaveAfter ISO 8601 local time with offset: not to leave before then
     */
    public record Travel(String from, String to, String arriveBy, String leaveAfter) {}

    /**
     * One changed field.
     *
     * @param field its path ({@code document.number})
     * @param before the value of the version before, or null
     * @param after the value now, or null
     */
    public record Change(String field, String before, String after) {
        /** Tells the field, not the values. */
        @Override
        public String toString() {
            return "Change[" + field + "]";
        }
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "TicketRequest[" + reference + ", version " + version + ", " + type + "]";
    }
}
