package org.rcm.intake.rules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.Stated;

/**
 * Everything that the rules may look at for one registration.
 *
 * @param event whose rules apply
 * @param registration as it is after the application was merged into it; state, findings and {@code completedAt} still those
 *     of the last decision; its missing items and entitlement are not looked at
 * @param hints to whom the person represents, strongest first; where empty, the registration's delegation stands. The
 *     nationality of its passport is added by the rules
 * @param copies documents that arrived as passports, with this mail or before, whether or not one is the registration's passport
 * @param carried findings of the reading and of earlier mails that the rules cannot find again; see {@link Rules#carriedOver}
 * @param waived doubts that a person has decided in the delegate's favour; {@link FindingCode#AFTER_DEADLINE} admits a late one
 * @param senderKnown false if an address wrote that may not change this registration
 * @param at UTC: when the mail in hand counts, or, without a mail, the hub's clock
 * @param proof of {@code at}; null without a mail
 */
public record Case(
        Event event,
        Registration registration,
        List<Stated<String>> hints,
        List<PassportCopy> copies,
        List<Finding> carried,
        Set<FindingCode> waived,
        boolean senderKnown,
        Instant at,
        ReceiptProof proof) {

    public Case {
        Objects.requireNonNull(event);
        Objects.requireNonNull(registration);
        Objects.requireNonNull(at);
        hints = List.copyOf(hints);
        copies = List.copyOf(copies);
        carried = List.copyOf(carried);
        waived = Set.copyOf(waived);
    }

    /** A case without a mail: the clock, a person or a free place asks. What the registration carries is carried over. */
    public static Case at(Instant now, Event event, Registration registration) {
        return new Case(
                event,
                registration,
                List.of(),
                List.of(),
                Rules.carriedOver(registration.findings()),
                Set.of(),
                true,
                now,
                null);
    }

    /** The same, because of a mail that counts at the instant with this proof. */
    public Case received(Instant instant, ReceiptProof receiptProof) {
        return new Case(event, registration, hints, copies, carried, waived, senderKnown, instant, receiptProof);
    }

    public Case hints(List<Stated<String>> values) {
        return new Case(event, registration, values, copies, carried, waived, senderKnown, at, proof);
    }

    public Case copies(List<PassportCopy> values) {
        return new Case(event, registration, hints, values, carried, waived, senderKnown, at, proof);
    }

    public Case carried(List<Finding> values) {
        return new Case(event, registration, hints, copies, values, waived, senderKnown, at, proof);
    }

    public Case waived(Set<FindingCode> values) {
        return new Case(event, registration, hints, copies, carried, values, senderKnown, at, proof);
    }

    public Case senderKnown(boolean value) {
        return new Case(event, registration, hints, copies, carried, waived, value, at, proof);
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "Case[" + event.id() + ", " + registration + "]";
    }
}
