package org.rcm.intake.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.store.Registrations;

/**
 * Who is near to a mail, whatever it says: those of its thread, and those of whom its address has written. Each is looked up
 * once at most, so that it serves one question and is asked for anew after anything has changed. One thread.
 */
final class Circle {
    private final Registrations registrations;
    private final Work work;
    private List<Registration> thread;
    private List<Registration> ofSender;

    Circle(Registrations registrations, Work work) {
        this.registrations = registrations;
        this.work = work;
    }

    Work work() {
        return work;
    }

    /** Registrations whose reference stands in the mail, or that the mails it answers fed. */
    List<Registration> thread() {
        if (thread == null) {
            Stream<Registration> named = work.reading().references().stream()
                    .flatMap(reference -> registrations.byReference(reference).stream());
            Stream<Registration> answered = MailThread.of(work.mail()).messageIds().stream()
                    .flatMap(id -> registrations.byMessageId(id).stream());
            thread = each(Stream.concat(named, answered)).stream()
                    .filter(found -> found.event().equals(work.event().id()))
                    .toList();
        }
        return thread;
    }

    /** The sender's own registration, and those of whom this address has written; none where no address wrote. */
    List<Registration> ofSender() {
        if (ofSender == null) {
            ofSender = work.sender().address().isEmpty()
                    ? List.of()
                    : registrations.byAddress(work.event().id(), work.sender().address());
        }
        return ofSender;
    }

    /** All of them who come into question. */
    List<Registration> all(Predicate<Registration> which) {
        return each(Stream.concat(thread().stream(), ofSender().stream())).stream()
                .filter(which)
                .toList();
    }

    /** Whom a mail that decides nothing may be about: those of its thread and those it names, else the sender's own. */
    List<String> mayBeAbout() {
        List<Registration> meant = thread().isEmpty() ? ofSender() : thread();
        return meant.stream().map(Registration::reference).toList();
    }

    /**
     * Of whom the sender of a mail that decides nothing may be told: of those of its thread that this address may change,
     * else of the sender's own, else of whom it has registered; of those that are over only where no other is left.
     */
    List<Registration> knownToSender() {
        List<Registration> inThread = known(thread());
        if (!inThread.isEmpty()) {
            return inThread;
        }
        List<Registration> known = known(ofSender());
        List<Registration> own = known.stream().filter(this::isOwn).toList();
        return own.isEmpty() ? known : own;
    }

    private List<Registration> known(List<Registration> several) {
        List<Registration> known =
                several.stream().filter(work.sender()::mayChange).toList();
        List<Registration> going =
                known.stream().filter(found -> !found.state().isOver()).toList();
        return going.isEmpty() ? known : going;
    }

    /** True if the address that wrote is this delegate's. */
    boolean isOwn(Registration found) {
        return work.sender().address().equalsIgnoreCase(found.delegate().email());
    }

    /** The same registration once. */
    static List<Registration> each(Stream<Registration> several) {
        Map<String, Registration> unique = new LinkedHashMap<>();
        several.forEach(found -> unique.putIfAbsent(found.reference(), found));
        return new ArrayList<>(unique.values());
    }
}
