package org.rcm.intake.cli.demo;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.event.Events;
import org.rcm.intake.store.Overview.Numbers;
import org.rcm.intake.store.Store;

/**
 * What came of the demo's mails.
 *
 * @param zone in which times are told: the event's
 * @param rows of the table, a decision each
 * @param tickets what lies on the queue
 * @param answers what lies in the delegates' mailboxes
 * @param failures how many mails were given up, and how many answers and requests: none, where everything works
 */
record Outcome(
        ZoneId zone, List<List<String>> rows, List<QueuedTicket> tickets, List<ArrivedAnswer> answers, long failures) {

    static Outcome of(Store store, Events events, List<QueuedTicket> tickets, List<ArrivedAnswer> answers) {
        List<ZoneId> zones = new ArrayList<>();
        store.registrations().forEach(registration -> events.byId(registration.event())
                .ifPresent(event -> zones.add(event.deadline().zone())));
        ZoneId zone = zones.isEmpty() ? ZoneOffset.UTC : zones.get(0);
        Numbers numbers = store.overview().numbers();
        long failures = numbers.failures() + numbers.outbox().failed();
        return new Outcome(zone, new Story(store, zone, tickets, answers).rows(), tickets, answers, failures);
    }
}
