package org.rcm.intake.reply.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.rcm.intake.event.Dates;

/**
 * What answers say about an event, in the language of the answer.
 *
 * @param id of the event file
 * @param name as the event file has it
 * @param city where it takes place
 * @param address building or institution, or null if it is not known yet
 * @param start first day, local
 * @param end last day, local
 * @param dates when it takes place, session by session
 * @param deadline UTC, the instant before which a registration must be complete, or null if there is none
 * @param zone in which the deadline and the receipt are told
 * @param ticketPayer who pays air tickets, or null if nobody does for anybody
 * @param ticketContains what is paid, or null if nothing is to be said about it
 * @param courtesies what the courtesies are, or null if there are none
 * @param letterDeadline UTC, the instant before which the signed letter must be back, or null if none is sent
 * @param letterOverdue true if that instant has passed
 * @param lettersFrom day from which letters are sent, or null if they go with the confirmation
 * @param ticketWaits true if tickets are requested only once the signed letter is back
 * @param notices what else the event file wants delegates to know: about the event and about its roles; may be empty
 */
public record EventFacts(
        String id,
        String name,
        String city,
        String address,
        LocalDate start,
        LocalDate end,
        Dates dates,
        Instant deadline,
        ZoneId zone,
        String ticketPayer,
        String ticketContains,
        String courtesies,
        Instant letterDeadline,
        boolean letterOverdue,
        LocalDate lettersFrom,
        boolean ticketWaits,
        List<String> notices) {
    public EventFacts {
        notices = List.copyOf(notices);
    }
}
