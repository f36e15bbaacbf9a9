package org.rcm.intake.reply.content;

import java.time.Instant;
import java.util.List;
import org.rcm.intake.registration.Item;

/**
 * What one message says, as codes and values: the templates make words of it.
 *
 * @param topic what it is about as a whole
 * @param occasion why the hub writes
 * @param language of the templates ({@code es})
 * @param people what is told about each person, in the order of the mail
 * @param notes what is told about the mail as a whole
 * @param needs what the event needs for a registration
 * @param event the event, or null while it is unclear
 * @param receivedAt UTC, the counted instant of receipt
 * @param calendar true if the event's calendar entry goes with it
 * @param writer who wrote about the delegate, masked, where somebody else did; else null
 * @param receiptProven false if only the sender's word speaks for that instant
 * @param ticket what is told of the ticket, or null if nothing
 */
public record Answer(
        Topic topic,
        Occasion occasion,
        String language,
        List<PersonAnswer> people,
        List<Reason> notes,
        List<Item> needs,
        EventFacts event,
        Instant receivedAt,
        boolean receiptProven,
        TicketNews ticket,
        boolean calendar,
        String writer) {
    public Answer {
        people = List.copyOf(people);
        notes = List.copyOf(notes);
        needs = List.copyOf(needs);
    }
}
