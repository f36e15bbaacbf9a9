package org.rcm.intake.cli.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.rcm.intake.event.Event;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Entitlement;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.RegistrationBuilder;
import org.rcm.intake.registration.Sex;
import org.rcm.intake.registration.State;

/** Registrations of an event by people whom nobody is called. */
final class InventedPeople {
    private static final List<Delegate> DELEGATES = List.of(
            new Delegate(
                    "Licda.",
                    new PersonName("Ximena del Carmen", "Ñurinda Peñalba"),
                    "Directora de Asuntos Migratorios",
                    "Dirección General de Migración y Extranjería",
                    "xnurinda@migracion.example",
                    null),
            new Delegate(
                    null,
                    new PersonName("Óscar Iván", "Quizhpe Zelaya"),
                    "Asesor",
                    "Ministerio de Relaciones Exteriores",
                    "oquizhpe@cancilleria.example",
                    null),
            new Delegate(
                    "Dra.",
                    new PersonName("Thelma", "Wycliffe-Arzú"),
                    null,
                    "Instituto Nacional de Migración",
                    "twycliffe@instituto.example",
                    null));

    private final Event event;
    private final String delegation;
    private final String language;

    InventedPeople(Event event, String language) {
        this.event = event;
        this.language = language;
        this.delegation = event.ticket() != null
                ? event.ticket().delegations().stream().sorted().findFirst().orElse("CRI")
                : event.groups().stream()
                        .flatMap(group -> group.codes().stream())
                        .sorted()
                        .findFirst()
                        .orElse("CRI");
    }

    /** When the invented mails arrived: ten days before the deadline. */
    Instant received() {
        return event.deadline().instant().minus(Duration.ofDays(10)).minusSeconds(12_349);
    }

    Registration confirmed(int who) {
        return person(who)
                .state(State.CONFIRMED)
                .passport(passport())
                .entitlement(new Entitlement(
                        event.ticket() == null ? null : event.ticket().payer(),
                        event.courtesies() == null ? null : event.courtesies().payer()))
                .seat(who + 1)
                .completedAt(received())
                .build();
    }

    Registration incomplete(int who, Item... missing) {
        return person(who).missing(Set.of(missing)).build();
    }

    Registration in(State state, int who) {
        return person(who)
                .state(state)
                .passport(passport())
                .completedAt(received())
                .build();
    }

    private RegistrationBuilder person(int who) {
        Delegate delegate = DELEGATES.get(who % DELEGATES.size());
        return RegistrationBuilder.open(
                        "%s-%04d".formatted(event.reference(), who + 1), event.id(), received(), language)
                .delegation(delegation)
                .delegate(delegate)
                .addAddress(delegate.email());
    }

    /** Never shown; there must be one for the copy to be told as read. */
    private Passport passport() {
        return new Passport(
                "X0000000",
                "UTO",
                "UTO",
                "SPECIMEN",
                "SPECIMEN",
                event.dates().firstDay().minusYears(40),
                Sex.F,
                event.dates().lastDay().plusYears(4),
                Proof.CHECK_DIGITS);
    }
}
