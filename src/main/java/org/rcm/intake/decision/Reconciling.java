package org.rcm.intake.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rcm.intake.event.Events;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.store.Difference;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Registrations;

/**
 * Adds up registrations, what was promised to ticketing staff, and what lies on their queue. Changes nothing. Made by
 * {@link Decisions}; thread-safe.
 */
public final class Reconciling {
    private final Events events;
    private final Registrations registrations;
    private final Outbox outbox;
    private final Tickets tickets;

    Reconciling(Events events, Registrations registrations, Outbox outbox, Tickets tickets) {
        this.events = events;
        this.registrations = registrations;
        this.outbox = outbox;
        this.tickets = tickets;
    }

    /** Registrations whose ticket messages do not say what the registration says. */
    public List<Difference> registrations() {
        List<String> untrue = new ArrayList<>();
        registrations.forEach(one -> {
            boolean erased =
                    Delegate.UNKNOWN.equals(one.delegate()) && one.addresses().isEmpty();
            if (!erased && !isTrue(one)) {
                untrue.add(one.reference());
            }
        });
        return untrue.isEmpty()
                ? List.of()
                : List.of(new Difference(
                        "tickets",
                        untrue,
                        "what ticketing staff were told is not what the registration says: review correct, with any value,"
                                + " tells them"));
    }

    private boolean isTrue(Registration one) {
        return events.byId(one.event()).map(event -> tickets.isTrue(one, event)).orElse(true);
    }

    /** @param waiting keys of the messages on the queue, as often as they are there */
    public List<Difference> queue(List<String> waiting) {
        Set<String> promised = new TreeSet<>();
        outbox.forEach(OutboxKind.TICKET, promise -> promised.add(promise.key()));
        Set<String> seen = new TreeSet<>();
        Set<String> twice = waiting.stream().filter(key -> !seen.add(key)).collect(Collectors.toSet());
        List<String> unknown =
                seen.stream().filter(key -> !promised.contains(key)).toList();
        List<Difference> all = new ArrayList<>();
        if (!twice.isEmpty()) {
            all.add(new Difference("queue-twice", List.copyOf(twice), "a ticket message lies twice on the queue"));
        }
        if (!unknown.isEmpty()) {
            all.add(new Difference(
                    "queue-unknown",
                    unknown,
                    "the queue holds what this database never promised; is it another hub's?"));
        }
        return all;
    }
}
