package org.rcm.intake.reply.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What answers say about an event, in the language of the answer.
 *
 * @param id of the event file
 * @param name as the event file has it
 * @param city where it takes place
 * @param start first day, local
 * @param end last day, local
 * @param deadline UTC, the instant before which a registration must be complete, or null if there is none
 * @param zone in which the deadline and the receipt are told
 * @param ticketPayer who pays air tickets, or null if nobody does for anybody
 * @param ticketContains what is paid, or null if nothing is to be said about it
 * @param courtesies what the courtesies are, or null if there are none
 */
public record EventFacts(
        String id,
        String name,
        String city,
        LocalDate start,
        LocalDate end,
        Instant deadline,
        ZoneId zone,
        String ticketPayer,
        String ticketContains,
        String courtesies) {}
