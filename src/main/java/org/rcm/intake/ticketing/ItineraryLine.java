package org.rcm.intake.ticketing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.registration.Flight;

/**
 * One entry of a response's itinerary: a line of text, or its parts.
 *
 * @param line text as staff wrote it; null where the parts are given
 * @param flight airline and number
 * @param from IATA code
 * @param to IATA code
 * @param departs ISO 8601 with offset
 * @param arrives ISO 8601 with offset
 */
public record ItineraryLine(
        String line, String flight, String from, String to, OffsetDateTime departs, OffsetDateTime arrives) {

    /** A line of text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ItineraryLine of(String line) {
        return new ItineraryLine(line, null, null, null, null, null);
    }

    /** The parts of a flight. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public static ItineraryLine of(
            @JsonProperty("flight") String flight,
            @JsonProperty("from") String from,
            @JsonProperty("to") String to,
            @JsonProperty("departs") OffsetDateTime departs,
            @JsonProperty("arrives") OffsetDateTime arrives) {
        return new ItineraryLine(null, flight, from, to, departs, arrives);
    }

    /** What is flown; of a line of text as much as {@link FlightLine} understands. @param near a day of the journey */
    public Flight toFlight(LocalDate near) {
        return line == null ? new Flight(words(), flight, from, to, departs, arrives) : FlightLine.read(line, near);
    }

    private String words() {
        return Stream.of(
                        flight,
                        from + "-" + to,
                        departs.toLocalDate(),
                        departs.toLocalTime(),
                        arrives == null ? null : "- " + arrives.toLocalTime())
                .filter(part -> part != null)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "ItineraryLine[]";
    }
}
