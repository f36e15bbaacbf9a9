package org.rcm.intake.reply.content;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.rcm.intake.event.Deadline;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Grant;
import org.rcm.intake.registration.Item;

/** Takes from an event what answers say. */
final class EventFactsReader {
    private EventFactsReader() {}

    static EventFacts read(Event event, String language, Instant now) {
        Deadline deadline = event.deadline();
        return new EventFacts(
                event.id(),
                event.name().in(language),
                event.venue().city().in(language),
                event.venue().address() == null ? null : event.venue().address().in(language),
                event.dates().firstDay(),
                event.dates().lastDay(),
                event.dates(),
                deadline == null ? null : deadline.instant(),
                deadline == null ? event.dates().zone() : deadline.zone(),
                event.ticket() == null ? null : event.ticket().payerName().in(language),
                contents(event.ticket(), language),
                contents(event.courtesies(), language),
                event.letter() == null ? null : event.letter().instant(),
                event.letter() != null && !now.isBefore(event.letter().instant()),
                event.notices().lettersFrom(),
                event.ticketsWaitForAcceptance(),
                notices(event, language));
    }

    private static List<String> notices(Event event, String language) {
        return Stream.concat(
                        Stream.ofNullable(event.about()).map(about -> about.in(language)),
                        event.roles().stream()
                                .filter(role -> role.notice() != null)
                                .map(role -> role.name().in(language) + ": "
                                        + role.notice().in(language)))
                .toList();
    }

    private static String contents(Grant grant, String language) {
        return grant == null || grant.contains() == null
                ? null
                : grant.contains().in(language);
    }

    /** What the event needs, in the order of {@link Item}. */
    static List<Item> needs(Event event) {
        return Stream.of(Item.values()).filter(event::needs).toList();
    }

    /** Places of a delegation, or null where there is no maximum. */
    static Integer maximum(Event event, String delegation) {
        OptionalInt maximum = event.maximumOf(delegation);
        return maximum.isPresent() ? maximum.getAsInt() : null;
    }

    /** True if anybody's tickets of a delegation are paid. */
    static boolean mayHaveTicket(Event event, String delegation) {
        return event.ticket() != null && event.ticket().seatsOf(delegation) > 0;
    }

    /** Who pays, as a delegate reads it; null if nobody does. */
    static String payer(Grant grant, String payer, String language) {
        return grant != null && grant.payer().equals(payer) ? grant.payerName().in(language) : payer;
    }
}
