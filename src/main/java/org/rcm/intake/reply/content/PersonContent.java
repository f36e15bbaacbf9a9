package org.rcm.intake.reply.content;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Entitlement;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.Severity;
import org.rcm.intake.registration.State;

/** Decides what is told about each person of one request. */
final class PersonContent {
    private static final Map<Item, FindingCode> MISSING = new EnumMap<>(Map.of(
            Item.NAME, FindingCode.NAME_MISSING,
            Item.INSTITUTION, FindingCode.INSTITUTION_MISSING,
            Item.EMAIL, FindingCode.EMAIL_MISSING,
            Item.PASSPORT, FindingCode.PASSPORT_MISSING));

    /** Why a copy that arrived may not count, the most telling first. */
    private static final List<FindingCode> SPOILS_PASSPORT = List.of(
            FindingCode.PASSPORT_EXPIRED,
            FindingCode.PASSPORT_OF_SOMEBODY_ELSE,
            FindingCode.DOCUMENT_PASSWORD_PROTECTED,
            FindingCode.PASSPORT_UNREADABLE,
            FindingCode.DOCUMENT_NOT_A_PASSPORT,
            FindingCode.DOCUMENT_UNSUPPORTED,
            FindingCode.MAIL_ENCRYPTED,
            FindingCode.MAIL_TOO_LARGE,
            FindingCode.MAIL_UNREADABLE_PART,
            FindingCode.PASSPORT_UNCERTAIN);

    /** Another copy or paper beside a passport that was read well. */
    private static final Set<FindingCode> POINTLESS_ONCE_READ =
            EnumSet.of(FindingCode.PASSPORT_UNREADABLE, FindingCode.DOCUMENT_NOT_A_PASSPORT);

    private final AnswerRequest request;
    private final List<Item> needs;
    private final Told told;
    private final String language;

    PersonContent(AnswerRequest request, List<Item> needs, Told told, String language) {
        this.request = request;
        this.needs = needs;
        this.told = told;
        this.language = language;
    }

    PersonAnswer of(PersonOutcome person) {
        if (isStranger(person)) {
            return PersonAnswer.reserved();
        }
        Registration registration = person.after();
        List<Reason> reasons =
                told.gravest(Stream.concat(registration.findings().stream(), person.findings().stream()));
        List<Missing> missing = missing(registration, reasons);
        Set<FindingCode> said = saidByMissing(missing);
        said.addAll(saidByTopic(topic(person)));
        LetterNews letter = letter(registration);
        if (letter != LetterNews.NONE) {
            said.add(FindingCode.ACCEPTANCE_PENDING);
        }
        PassportNews passport = passport(registration, reasons);
        if (passport == PassportNews.READ) {
            said.addAll(POINTLESS_ONCE_READ);
        }
        Delegate delegate = registration.delegate();
        Entitlement paid = registration.entitlement();
        Event event = request.event();
        return new PersonAnswer(
                topic(person),
                registration.reference(),
                OneLine.quotable(delegate.honorific(), 20, registration.passport()),
                OneLine.quotable(delegate.name().full(), 80, registration.passport()),
                OneLine.quotable(delegate.position(), 120, registration.passport()),
                delegation(registration),
                OneLine.quotable(delegate.institution(), 120, registration.passport()),
                masked(OneLine.quotable(delegate.email(), 120, registration.passport())),
                passport,
                repeated(person),
                missing,
                Told.asks(reasons, said),
                Told.reviews(reasons, said),
                Told.notes(reasons, said),
                event == null ? null : EventFactsReader.maximum(event, registration.delegation()),
                event != null && EventFactsReader.mayHaveTicket(event, registration.delegation()),
                event == null ? null : EventFactsReader.payer(event.ticket(), paid.ticketPayer(), language),
                event == null ? null : EventFactsReader.payer(event.courtesies(), paid.courtesiesPayer(), language),
                registration.completedAt(),
                letter,
                request.besides().apart().contains(registration.reference()),
                request.besides().passedOn().contains(registration.reference()),
                isAdmittedLate(registration));
    }

    private LetterNews letter(Registration registration) {
        Event event = request.event();
        boolean expected = event != null
                && event.letter() != null
                && request.ticket() == null
                && registration.state() == State.CONFIRMED
                && registration.acceptedAt() == null;
        if (!expected) {
            return LetterNews.NONE;
        }
        return request.besides().letters().contains(registration.reference()) ? LetterNews.ATTACHED : LetterNews.LATER;
    }

    /** Who writes from an address that may not change a registration is told nothing of it. */
    private static boolean isStranger(PersonOutcome person) {
        return person.before() != null
                && person.findings().stream().anyMatch(finding -> finding.code() == FindingCode.STRANGER_CHANGES);
    }

    private Topic topic(PersonOutcome person) {
        if (request.ticket() != null) {
            return request.ticket().topic();
        }
        State state = person.after().state();
        if (state != State.CONFIRMED) {
            return Topic.valueOf(state.name());
        }
        if (request.occasion() == Occasion.PROMOTION || brought(person, FindingCode.PROMOTED)) {
            return Topic.PROMOTED;
        }
        if (brought(person, FindingCode.TICKET_QUESTION_ANSWERED)) {
            return Topic.TICKET_ANSWERED;
        }
        return brought(person, FindingCode.ACCEPTED) ? Topic.ACCEPTED : Topic.CONFIRMED;
    }

    private static boolean isAdmittedLate(Registration registration) {
        return registration.state() == State.INCOMPLETE
                && registration.findings().stream()
                        .anyMatch(finding -> finding.code() == FindingCode.DECIDED_BY_PERSON
                                && finding.detail() != null
                                && finding.detail().contains(FindingCode.AFTER_DEADLINE.name()));
    }

    private static boolean brought(PersonOutcome person, FindingCode code) {
        return person.findings().stream().anyMatch(finding -> finding.code() == code);
    }

    private boolean repeated(PersonOutcome person) {
        return request.occasion().answersMail()
                && !request.besides().standing()
                && person.before() != null
                && !person.changed()
                && person.findings().stream().noneMatch(finding -> finding.severity() == Severity.REVIEW)
                && request.mail().kind() != MailKind.QUESTION;
    }

    private List<Missing> missing(Registration registration, List<Reason> reasons) {
        if (registration.state().isOver()) {
            return List.of();
        }
        return Stream.concat(needs.stream(), Stream.of(Item.values()))
                .distinct()
                .filter(registration.missing()::contains)
                .map(item -> item == Item.PASSPORT ? missingPassport(reasons) : new Missing(item, null))
                .toList();
    }

    private static Missing missingPassport(List<Reason> reasons) {
        FindingCode cause = cause(reasons);
        List<Reason> spoiling =
                reasons.stream().filter(reason -> reason.code() == cause).toList();
        return new Missing(Item.PASSPORT, cause, Told.because(spoiling));
    }

    private static FindingCode cause(List<Reason> reasons) {
        return SPOILS_PASSPORT.stream()
                .filter(code -> reasons.stream().anyMatch(reason -> reason.code() == code))
                .findFirst()
                .orElse(null);
    }

    /** The words of these topics already say so, or say what makes it pointless. */
    private static Set<FindingCode> saidByTopic(Topic topic) {
        return switch (topic) {
            case CONFIRMED, PROMOTED, ACCEPTED -> EnumSet.of(FindingCode.ACCEPTED);
            case TICKET_ISSUED, TICKET_QUESTION, TICKET_ANSWERED ->
                EnumSet.of(FindingCode.ACCEPTED, FindingCode.ACCEPTANCE_PENDING);
            case WAITLISTED -> EnumSet.of(FindingCode.OVER_MAXIMUM, FindingCode.ACCEPTANCE_PENDING);
            case LATE -> EnumSet.of(FindingCode.AFTER_DEADLINE, FindingCode.ACCEPTANCE_PENDING);
            case WITHDRAWN, REPLACED -> EnumSet.complementOf(EnumSet.of(FindingCode.REPLACED_UNKNOWN));
            default -> EnumSet.of(FindingCode.ACCEPTANCE_PENDING);
        };
    }

    private String delegation(Registration registration) {
        boolean unnamed = request.event() == null || registration.delegation() == null;
        return unnamed
                ? registration.delegation()
                : request.event().delegationName(registration.delegation(), language);
    }

    /** A missing item's remedy is told once: neither its finding nor its cause is repeated in another list. */
    private static Set<FindingCode> saidByMissing(List<Missing> missing) {
        Set<FindingCode> said = EnumSet.copyOf(MISSING.values());
        missing.stream().filter(item -> item.cause() != null).forEach(item -> said.add(item.cause()));
        return said;
    }

    private PassportNews passport(Registration registration, List<Reason> reasons) {
        if (!needs.contains(Item.PASSPORT)) {
            return PassportNews.NOT_NEEDED;
        }
        Passport passport = registration.passport();
        if (passport == null || passport.proof() == Proof.TEXT) {
            return cause(reasons) == null ? PassportNews.NONE : PassportNews.UNREADABLE;
        }
        return passport.proof() == Proof.NONE ? PassportNews.DOUBTFUL : PassportNews.READ;
    }

    /** {@code maria@example.org} as {@code m•••@example.org}. */
    static String masked(String email) {
        int at = email == null ? -1 : email.lastIndexOf('@');
        return at < 1 ? null : email.substring(0, 1) + "•••" + email.substring(at);
    }
}
