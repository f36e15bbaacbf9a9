package org.rcm.intake.reply;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rcm.intake.registration.Flight;
import org.rcm.intake.reply.content.TicketNews;

/**
 * The flights of a ticket as calendar entries (RFC 5545), one a flight whose day is known. Where an offset is told, an
 * entry stands at an instant; else it floats, which is the airport's own time wherever the delegate looks at it. Entries
 * of a later version of the ticket take the place of the earlier ones: same UID, higher SEQUENCE.
 */
public final class ItineraryCalendar {
    private final String reference;
    private final TicketNews ticket;
    private final Instant at;
    private final ICalendar calendar = new ICalendar();

    private ItineraryCalendar(String reference, TicketNews ticket, Instant at) {
        this.reference = reference;
        this.ticket = ticket;
        this.at = at;
    }

    /**
     * The file for the mail; empty where no flight's day is known.
     *
     * @param reference of the registration
     * @param at when it is written
     */
    public static Optional<Attachment> of(String reference, TicketNews ticket, Instant at) {
        ItineraryCalendar written = new ItineraryCalendar(reference, ticket, at);
        List<Flight> flights = ticket.flights();
        IntStream.range(0, flights.size())
                .filter(place -> flights.get(place).departs() != null)
                .forEach(place -> written.add(flights.get(place), place + 1));
        return written.calendar.getEvents().isEmpty()
                ? Optional.empty()
                : Optional.of(new Attachment(
                        reference + ".ics",
                        "text/calendar; charset=UTF-8; method=PUBLISH",
                        written.text().getBytes(StandardCharsets.UTF_8)));
    }

    private String text() {
        calendar.setMethod(biweekly.property.Method.publish());
        calendar.setProductId("-//RCM//intake-hub//EN");
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    private void add(Flight flight, int place) {
        VEvent entry = new VEvent();
        entry.setUid(reference + "-flight-" + place + "@intake-hub");
        entry.setDateTimeStamp(Date.from(at));
        entry.setSequence(ticket.version());
        entry.setSummary(summary(flight));
        entry.setDescription(
                Stream.of(flight.line(), ticket.recordLocator(), reference).collect(Collectors.joining("\n")));
        entry.setDateStart(new DateStart(date(flight.departs()), hasTime(flight.departs())));
        floating(entry.getDateStart(), flight.departs());
        if (flight.arrives() != null) {
            entry.setDateEnd(new DateEnd(date(flight.arrives()), hasTime(flight.arrives())));
            floating(entry.getDateEnd(), flight.arrives());
        }
        calendar.addEvent(entry);
    }

    private static String summary(Flight flight) {
        String way = flight.from() == null ? null : flight.from() + "–" + flight.to();
        String known = Stream.of(flight.number(), way).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return known.isEmpty() ? flight.line() : known;
    }

    private void floating(DateOrDateTimeProperty property, Temporal time) {
        if (time instanceof LocalDateTime) {
            calendar.getTimezoneInfo().setFloating(property, true);
        }
    }

    private static boolean hasTime(Temporal time) {
        return !(time instanceof LocalDate);
    }

    /** Floating and whole days are written in the computer's zone, hence put into it. */
    private static Date date(Temporal time) {
        if (time instanceof OffsetDateTime instant) {
            return Date.from(instant.toInstant());
        }
        LocalDateTime local = time instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) time;
        return Date.from(local.atZone(ZoneId.systemDefault()).toInstant());
    }
}
