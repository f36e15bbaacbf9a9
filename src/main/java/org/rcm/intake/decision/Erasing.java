package org.rcm.intake.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Events;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.Audit;
import org.rcm.intake.store.Erased;
import org.rcm.intake.store.Erasure;
import org.rcm.intake.store.Registrations;
import org.rcm.intake.store.StoredMail;
import org.rcm.intake.store.StoredResponse;

/**
 * Erases persons: one who asks for it, or everybody past the event's retention date. Before the event is over a person
 * who is erased gives the place back, and ticketing staff are told. Every method works in the caller's transaction.
 * Made by {@link Decisions}; thread-safe.
 */
public final class Erasing {
    private final Events events;
    private final Registrations registrations;
    private final Erasure erasure;
    private final Seating seating;
    private final Book book;
    private final Promotion promotion;
    private final Pauses pauses;
    private final AnswerCap cap;
    private final Audit audit;
    private final Clock clock;

    Erasing(
            Events events,
            Registrations registrations,
            Erasure erasure,
            Seating seating,
            Book book,
            Promotion promotion,
            Pauses pauses,
            AnswerCap cap,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.erasure = erasure;
        this.seating = seating;
        this.book = book;
        this.promotion = promotion;
        this.pauses = pauses;
        this.cap = cap;
        this.audit = audit;
        this.clock = clock;
    }

    /** References whose event's last day of retention lies before a day. */
    public List<String> pastRetention(LocalDate day) {
        return past(day).stream()
                .flatMap(event -> erasure.remaining(event.id()).stream())
                .toList();
    }

    /** Mails that belong to nobody's registration, from the time of events past their retention. */
    public List<Long> mailsPastRetention(LocalDate day) {
        Optional<Instant> over =
                past(day).stream().map(event -> event.dates().over()).max(Instant::compareTo);
        return over.map(erasure::nobodys).orElse(List.of()).stream()
                .filter(mail -> isSettled(mail) || nothingElseWasOpen(mail, day))
                .map(StoredMail::id)
                .toList();
    }

    /** Messages of ticketing staff that belong to nobody's registration any more, from the time of events past their retention. */
    public List<StoredResponse> responsesPastRetention(LocalDate day) {
        return erasure.nobodysResponses().stream()
                .filter(response -> Optional.ofNullable(response.reference())
                        .flatMap(events::byReference)
                        .map(event -> event.retention().isBefore(day))
                        .orElseGet(() -> isOfPastEvents(response.heardAt(), day)))
                .toList();
    }

    /** What names no event may be about any that had opened when it was heard; if none had, about any at all. */
    private boolean isOfPastEvents(Instant heard, LocalDate day) {
        List<Event> opened = events.all().stream()
                .filter(event -> !heard.isBefore(event.opens()))
                .toList();
        return heard.isBefore(day.atStartOfDay(ZoneOffset.UTC).toInstant())
                && (opened.isEmpty() ? events.all() : opened)
                        .stream().allMatch(event -> event.retention().isBefore(day));
    }

    /**
     * Erases a person who asks for it, with all that came from the person's addresses; again, it erases what had to be
     * kept the first time.
     *
     * @throws DeskException if there is no such registration, or a mail from an address of it may still be another
     *     person's application
     */
    public Certificate person(String reference, String who, String why) {
        Registration before = locked(reference);
        List<StoredMail> besides = erasure.nobodysFrom(before.addresses());
        refuseUndecided(before, besides);
        return erase(before, besides.stream().map(StoredMail::id).toList(), who, why);
    }

    /**
     * Erases a person whose event is past its retention. What else came from the person's addresses may be about another
     * event: that is {@link #mailsPastRetention}.
     */
    public Certificate pastRetention(String reference, String who, String why) {
        return erase(locked(reference), List.of(), who, why);
    }

    private Registration locked(String reference) {
        events.byReference(reference).ifPresent(known -> registrations.lockEvent(known.id()));
        return registrations
                .lock(reference)
                .orElseThrow(() -> new DeskException("There is no registration " + reference))
                .registration();
    }

    private Certificate erase(Registration before, List<Long> besides, String who, String why) {
        events.byReference(before.reference()).ifPresent(known -> leave(before, known));
        before.addresses().forEach(cap::forget);
        Erased erased = erasure.person(before, besides, clock.instant());
        pauses.released(erased.mails());
        return certify(before.reference(), before.event(), erased, who, why);
    }

    /** Whose application an undecided mail is, nobody knows yet; a focal point's may be anybody's. */
    private void refuseUndecided(Registration person, List<StoredMail> mails) {
        boolean alone = person.addresses().stream().noneMatch(address -> isAnothers(person, address));
        String undecided = mails.stream()
                .filter(mail -> mail.state() == MailState.RECEIVED || !isSettled(mail) && !alone)
                .map(mail -> "m" + mail.id())
                .collect(Collectors.joining(" "));
        if (!undecided.isEmpty()) {
            throw new DeskException("From an address of " + person.reference() + " came what may be another person's: "
                    + undecided
                    + ". Wait until status shows no undecided mail, decide what waits (review list, failures"
                    + " list), then erase again; nothing was erased");
        }
    }

    private boolean isAnothers(Registration person, String address) {
        return events.all().stream()
                .flatMap(event -> registrations.byAddress(event.id(), address).stream())
                .anyMatch(found -> !found.reference().equals(person.reference()));
    }

    /** Erases mails that belong to nobody's registration. */
    public Certificate mails(List<Long> ids, String who, String why) {
        Erased erased = erasure.mails(ids, clock.instant());
        pauses.released(erased.mails());
        return certify(null, null, erased, who, why);
    }

    /** Erases messages of ticketing staff that belong to nobody's registration. */
    public Certificate responses(List<StoredResponse> messages, String who, String why) {
        return certify(null, null, erasure.responses(messages), who, why);
    }

    private Certificate certify(String reference, String event, Erased erased, String who, String why) {
        String counted = erased.mails().size() + " mails, " + erased.answers().size() + " answers, "
                + erased.tickets().size() + " ticket messages, " + erased.responses() + " heard of ticketing staff";
        long line = audit.append(who, "ERASED", reference, null, why + "; " + counted);
        return new Certificate(reference, event, clock.instant(), who, why, erased, line);
    }

    /** Whoever is gone holds no place of an event to come, and waits for nothing. */
    private void leave(Registration before, Event event) {
        boolean stays = before.state() == State.CONFIRMED
                && !clock.instant().isBefore(event.dates().over());
        if (stays || before.state().isOver() || erasure.erasedAt(before.reference()) != null) {
            return;
        }
        Registration after = seating.free(before).but().state(State.WITHDRAWN).build();
        book.save(after, event, true);
        if (before.state() == State.CONFIRMED) {
            promotion.of(event, before.delegation(), new Course());
        }
    }

    private List<Event> past(LocalDate day) {
        return events.all().stream()
                .filter(event -> event.retention().isBefore(day))
                .toList();
    }

    private static boolean isSettled(StoredMail mail) {
        return mail.state() == MailState.DONE || mail.state() == MailState.IGNORED;
    }

    private boolean nothingElseWasOpen(StoredMail mail, LocalDate day) {
        return mail.receivedAt().isBefore(day.atStartOfDay(ZoneOffset.UTC).toInstant())
                && events.openAt(mail.receivedAt()).stream()
                        .allMatch(event -> event.retention().isBefore(day));
    }
}
