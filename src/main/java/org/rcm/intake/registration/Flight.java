package org.rcm.intake.registration;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;

/**
 * One flight of an issued ticket.
 *
 * @param line as ticketing staff wrote it, or its parts in one line; personal only by whose ticket it is
 * @param number airline and number ({@code CM 123}), or null where the line does not tell
 * @param from airport of departure, IATA code, or null
 * @param to airport of arrival, IATA code, or null
 * @param departs an {@link OffsetDateTime}; a {@link LocalDateTime} in the airport's own time where no offset is told; a
 *     {@link LocalDate} where only the day is; null where none is understood
 * @param arrives likewise, or null
 */
public record Flight(String line, String number, String from, String to, Temporal departs, Temporal arrives) {}
