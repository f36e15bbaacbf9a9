package org.rcm.intake.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All events the hub knows, in order of their files' names. Immutable, thread-safe. */
public final class Events {
    private final List<Event> all;
    private final List<Naming> named;

    /** @throws IllegalArgumentException if two events have the same id or reference */
    public Events(List<Event> all) {
        this.all = List.copyOf(all);
        this.named = all.stream().map(Naming::new).toList();
        if (all.stream().map(Event::id).distinct().count() < all.size()
                || all.stream().map(Event::reference).distinct().count() < all.size()) {
            throw new IllegalArgumentException("Two events have the same id or the same reference.");
        }
    }

    public List<Event> all() {
        return all;
    }

    public Optional<Event> byId(String id) {
        return all.stream().filter(event -> event.id().equals(id)).findFirst();
    }

    /** The event of a registration's reference: {@code IMRF22-0007}, or its prefix alone; case does not count. */
    public Optional<Event> byReference(String reference) {
        return named.stream()
                .filter(name -> reference != null && name.isReference(reference))
                .map(Naming::event)
                .findFirst();
    }

    /** Those that take registrations at an instant. */
    public List<Event> openAt(Instant instant) {
        return all.stream().filter(event -> event.takesRegistrationsAt(instant)).toList();
    }

    /**
     * For which event a mail is: the one whose address, tag or reference stands in it; else the one whose words its subject
     * has; else the one that is open at its receipt. Each step decides only if it leaves exactly one; where words name
     * several, those open at the receipt come first.
     */
    public EventChoice choose(MailNames mail) {
        List<Event> addressed = named.stream()
                .filter(name -> name.isAddressed(mail))
                .map(Naming::event)
                .toList();
        if (!addressed.isEmpty()) {
            return oneOf(addressed);
        }
        String subject = Naming.apart(mail.subject());
        List<Event> worded = named.stream()
                .filter(name -> name.isIn(subject))
                .map(Naming::event)
                .toList();
        if (!worded.isEmpty()) {
            List<Event> open = worded.stream()
                    .filter(event -> event.takesRegistrationsAt(mail.receivedAt()))
                    .toList();
            return oneOf(open.isEmpty() ? worded : open);
        }
        return oneOf(openAt(mail.receivedAt()));
    }

    private static EventChoice oneOf(List<Event> candidates) {
        return switch (candidates.size()) {
            case 0 -> new EventChoice.None();
            case 1 -> new EventChoice.Found(candidates.get(0));
            default -> new EventChoice.Unclear(candidates);
        };
    }
}
