package org.rcm.intake.reply;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.Flight;
import org.rcm.intake.reply.content.TicketNews;
import org.rcm.intake.reply.content.Topic;

class ItineraryCalendarTest {
    private static final Instant NOW = Instant.parse("2022-03-10T12:00:00Z");

    @Test
    void a_flight_with_offsets_stands_at_its_instant() {
        String text = written(flight(
                OffsetDateTime.parse("2022-03-30T10:00:00-06:00"), OffsetDateTime.parse("2022-03-30T13:20:00-05:00")));
        assertThat(text).contains("DTSTART:20220330T160000Z", "DTEND:20220330T182000Z");
    }

    @Test
    void a_flight_without_offsets_floats_in_the_airports_own_time() {
        String text =
                written(flight(LocalDateTime.parse("2022-03-30T10:00:00"), LocalDateTime.parse("2022-03-30T13:20:00")));
        assertThat(text).contains("DTSTART:20220330T100000\r\n", "DTEND:20220330T132000\r\n");
    }

    @Test
    void a_flight_of_which_only_the_day_is_known_fills_the_day() {
        assertThat(written(flight(LocalDate.parse("2022-03-30"), null))).contains("DTSTART;VALUE=DATE:20220330");
    }

    @Test
    void a_later_version_takes_the_place_of_the_entry() {
        String text = written(flight(LocalDate.parse("2022-03-30"), null));
        assertThat(text).contains("UID:IMRF22-0001-flight-1@intake-hub", "SEQUENCE:2", "METHOD:PUBLISH");
    }

    @Test
    void an_entry_says_flight_way_and_booking_code() {
        var entry = Biweekly.parse(written(flight(LocalDate.parse("2022-03-30"), null)))
                .first()
                .getEvents()
                .get(0);
        assertThat(entry.getSummary().getValue()).isEqualTo("CM 123 SAL–PTY");
        assertThat(entry.getDescription().getValue()).contains("K3X9QZ");
    }

    @Test
    void without_any_known_day_there_is_no_file() {
        assertThat(ItineraryCalendar.of("IMRF22-0001", news(flight(null, null)), NOW))
                .isEmpty();
    }

    private static String written(Flight flight) {
        Attachment file = ItineraryCalendar.of("IMRF22-0001", news(flight), NOW).orElseThrow();
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private static TicketNews news(Flight flight) {
        return new TicketNews(Topic.TICKET_ISSUED, 2, "K3X9QZ", List.of(flight), null);
    }

    private static Flight flight(Temporal departs, Temporal arrives) {
        return new Flight("CM 123 SAL-PTY", "CM 123", "SAL", "PTY", departs, arrives);
    }
}
