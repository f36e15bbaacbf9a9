package org.rcm.intake.wiring;

import java.time.Clock;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rcm.intake.parts.Part;

/**
 * The servers that the hub stands on.
 *
 * @param mailboxes by the names of {@link #mailbox(String)}
 */
record Servers(SortedMap<String, Part> mailboxes, Part smtp, Part database, Part broker) {

    /** @param names of the mailboxes, empty for the one without */
    static Servers watchedBy(Clock clock, Set<String> names) {
        SortedMap<String, Part> mailboxes = new TreeMap<>();
        for (String name : names) {
            String keys = name.isEmpty() ? "intake.mailbox.*" : "intake.mailbox." + name + ".*";
            mailboxes.put(mailbox(name), new Part(mailbox(name), "mails wait there; see " + keys, clock));
        }
        return new Servers(
                mailboxes,
                new Part("smtp", "answers wait; see intake.smtp.*", clock),
                new Part("database", "mails wait in the mailbox; see intake.database.*", clock),
                new Part("broker", "stored mails and ticket requests wait; see intake.broker.*", clock));
    }

    /** What health and the log call a mailbox: {@code mailbox}, {@code mailbox-visas}. */
    static String mailbox(String name) {
        return name.isEmpty() ? "mailbox" : "mailbox-" + name;
    }
}
