package org.rcm.intake.decision;

import java.util.List;
import java.util.stream.Stream;
import org.rcm.intake.event.EventChoice;
import org.rcm.intake.event.Events;
import org.rcm.intake.event.MailNames;
import org.rcm.intake.mail.Mailbox;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.store.Registrations;

/** Tells for which event a mail is: the one it names, or whose thread it is in, else the open one. */
final class EventOfMail {
    private final Events events;
    private final Registrations registrations;

    EventOfMail(Events events, Registrations registrations) {
        this.events = events;
        this.registrations = registrations;
    }

    EventChoice of(ReadMail mail) {
        List<String> addresses = Stream.concat(mail.mail().to().stream(), mail.mail().cc().stream())
                .map(Mailbox::address)
                .toList();
        List<String> references = Stream.concat(
                        mail.reading().references().stream(),
                        MailThread.of(mail.mail()).messageIds().stream()
                                .flatMap(id -> registrations.byMessageId(id).stream())
                                .map(Registration::reference))
                .distinct()
                .toList();
        return events.choose(new MailNames(
                addresses,
                references,
                mail.mail().subject(),
                mail.mail().receipt().at()));
    }
}
