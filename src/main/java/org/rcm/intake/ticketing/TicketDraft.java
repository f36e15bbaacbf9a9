package org.rcm.intake.ticketing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rcm.intake.event.Countries;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Registration;

/** What a registration and its event say for a ticket request, checked; not yet a message. */
record TicketDraft(
        Registration registration,
        Event event,
        Passport passport,
        SsrDocs ssrDocs,
        Set<TicketFlag> besides,
        Instant at) {
    private static final int SHORT_VALIDITY_MONTHS = 6;
    /** Places for both names in line 1 of a TD3 zone (ICAO 9303-4): a name that fills them all may go on. */
    private static final int NAME_PLACES = 39;

    private static final Pattern NAME = Pattern.compile("[A-Z]+( [A-Z]+)*");

    /** @throws IllegalStateException if a field is missing or the passport is not proven */
    static TicketDraft of(Registration registration, Event event, Set<TicketFlag> besides, Instant at) {
        Passport passport = registration.passport();
        require(registration, passport, "passport");
        if (passport.proof() != Proof.CHECK_DIGITS && passport.proof() != Proof.HUMAN) {
            throw missing(registration, "proof of the passport");
        }
        require(registration, registration.delegation(), "delegation");
        require(registration, passport.number(), "passport.number");
        require(registration, passport.issuingState(), "passport.issuingState");
        require(registration, passport.nationality(), "passport.nationality");
        require(registration, passport.birthDate(), "passport.birthDate");
        require(registration, passport.sex(), "passport.sex");
        require(registration, passport.expiryDate(), "passport.expiryDate");
        if (passport.surnames() == null || !NAME.matcher(passport.surnames()).matches()) {
            throw missing(registration, "passport.surnames");
        }
        if (passport.givenNames() == null
                || !(passport.givenNames().isEmpty()
                        || NAME.matcher(passport.givenNames()).matches())) {
            throw missing(registration, "passport.givenNames");
        }
        return new TicketDraft(registration, event, passport, SsrDocs.of(passport), Set.copyOf(besides), at);
    }

    private static void require(Registration registration, Object value, String field) {
        if (value == null || value.toString().isBlank()) {
            throw missing(registration, field);
        }
    }

    private static IllegalStateException missing(Registration registration, String field) {
        return new IllegalStateException("No ticket for " + registration.reference() + ": missing " + field);
    }

    Map<String, String> fields() {
        return TicketFields.of(finish(TicketRequest.Type.REQUEST, 1, List.of()));
    }

    TicketRequest finish(TicketRequest.Type type, int version, List<TicketRequest.Change> changes) {
        List<WayCheck> checks = WayChecks.of(passport, event, from());
        return new TicketRequest(
                TicketRequests.id(registration.reference(), version, type, at),
                registration.reference(),
                version,
                type,
                new TicketRequest.Meeting(
                        event.id(),
                        event.name().en(),
                        event.venue().city().en(),
                        event.dates().firstDay(),
                        event.dates().lastDay()),
                registration.delegation(),
                payer(),
                traveller(),
                new TicketRequest.Document("P", passport.number(), passport.issuingState(), passport.expiryDate()),
                ssrDocs.line(),
                travel(),
                flags(checks),
                checks,
                proof(),
                changes,
                null,
                null,
                null,
                at);
    }

    private String payer() {
        String payer = registration.entitlement().ticketPayer();
        require(registration, payer, "entitlement.ticketPayer");
        return payer;
    }

    private TicketRequest.Traveller traveller() {
        return new TicketRequest.Traveller(
                passport.surnames(),
                passport.givenNames(),
                passport.birthDate(),
                passport.sex(),
                passport.nationality(),
                registration.delegate().email(),
                registration.delegate().phone());
    }

    private String from() {
        return event.journeyFrom(registration.delegation(), passport.nationality());
    }

    private TicketRequest.Travel travel() {
        boolean said = event.travel() != null;
        ZoneId zone = event.dates().zone();
        return new TicketRequest.Travel(
                from(),
                event.venue().city().en(),
                local(said ? event.travel().arriveBy() : event.dates().start(), zone),
                local(said ? event.travel().leaveAfter() : event.dates().end(), zone));
    }

    private static String local(LocalDateTime time, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
    }

    private Set<TicketFlag> flags(List<WayCheck> checks) {
        Set<TicketFlag> flags = EnumSet.noneOf(TicketFlag.class);
        flags.addAll(besides);
        if (passport.expiryDate().isBefore(event.dates().lastDay().plusMonths(SHORT_VALIDITY_MONTHS))) {
            flags.add(TicketFlag.PASSPORT_EXPIRES_WITHIN_6_MONTHS);
        }
        if (isUnmet(checks, WayCheck.Rule.PASSPORT_VALIDITY)) {
            flags.add(TicketFlag.PASSPORT_TOO_SHORT_ON_THE_WAY);
        }
        if (WayChecks.leavesOpen(passport, event)) {
            flags.add(TicketFlag.ENTRY_RULES_UNKNOWN);
        }
        if (isUnmet(checks, WayCheck.Rule.PASSENGER_DATA)) {
            flags.add(TicketFlag.PASSENGER_DATA_INCOMPLETE);
        }
        if (event.letter() != null && registration.acceptedAt() == null) {
            flags.add(TicketFlag.ACCEPTANCE_PENDING);
        }
        if (passport.surnames().length() + 2 + passport.givenNames().length() >= NAME_PLACES) {
            flags.add(TicketFlag.NAME_TRUNCATED_IN_PASSPORT);
        }
        if (ssrDocs.truncated()) {
            flags.add(TicketFlag.NAME_TRUNCATED_IN_SSR);
        }
        if (ssrDocs.withoutGivenNames()) {
            flags.add(TicketFlag.NO_GIVEN_NAMES);
        }
        if (Countries.isAlpha3(registration.delegation())
                && !registration.delegation().equals(passport.nationality())) {
            flags.add(TicketFlag.NATIONALITY_DIFFERS_FROM_DELEGATION);
        }
        if (passport.proof() == Proof.HUMAN) {
            flags.add(TicketFlag.APPROVED_BY_PERSON);
        }
        return flags;
    }

    private static boolean isUnmet(List<WayCheck> checks, WayCheck.Rule rule) {
        return checks.stream().anyMatch(check -> check.rule() == rule && !check.met());
    }

    private Map<String, Proof> proof() {
        Map<String, Proof> proof = new HashMap<>();
        TicketFields.OF_DOCUMENT.forEach(field -> proof.put(field, passport.proof()));
        if (registration.delegate().email() != null) {
            proof.put("traveller.email", Proof.TEXT);
        }
        if (registration.delegate().phone() != null) {
            proof.put("traveller.phone", Proof.TEXT);
        }
        return proof;
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "TicketDraft[" + registration.reference() + "]";
    }
}
