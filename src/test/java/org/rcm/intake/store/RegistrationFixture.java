package org.rcm.intake.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Entitlement;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.RegistrationBuilder;
import org.rcm.intake.registration.Sex;
import org.rcm.intake.registration.State;

/** Registrations as tests speak of them. */
final class RegistrationFixture {
    static final String EVENT = "imrf-2022";
    static final Passport PASSPORT = new Passport(
            "PA0917345",
            "PAN",
            "PAN",
            "QUIEL NUNEZ",
            "ROSA AURELIA",
            LocalDate.parse("1974-07-12"),
            Sex.F,
            LocalDate.parse("2029-04-15"),
            Proof.CHECK_DIGITS);

    private RegistrationFixture() {}

    /** Rosa Aurelia Quiel Núñez of Panama, of whom everything is known. */
    static RegistrationBuilder rosaOfPanama(String reference) {
        return RegistrationBuilder.open(reference, EVENT, Instant.parse("2022-02-14T15:30:00Z"), "es")
                .delegation("PAN")
                .delegate(new Delegate(
                        "Licda.",
                        new PersonName("Rosa Aurelia", "Quiel Núñez"),
                        "Directora",
                        "Servicio Nacional de Migración",
                        "rosa.quiel@migracion.example",
                        "+507 6000-1234"))
                .passport(PASSPORT)
                .state(State.CONFIRMED)
                .entitlement(new Entitlement("IOM", "SEGOB"))
                .seat(1)
                .findings(List.of(
                        Finding.info(FindingCode.NAME_SHORTENED, "line 1").by("needs")))
                .completedAt(Instant.parse("2022-02-14T15:31:00.123456Z"))
                .addMail("<1@migracion.example>")
                .addMail("<2@migracion.example>")
                .addAddress("rosa.quiel@migracion.example")
                .addAddress("asistente@migracion.example");
    }

    /** Somebody of whom a name is known and nothing else. */
    static RegistrationBuilder named(String reference, String givenNames, String surnames) {
        return RegistrationBuilder.open(reference, EVENT, Instant.parse("2022-02-14T15:30:00Z"), "es")
                .delegate(new Delegate(null, new PersonName(givenNames, surnames), null, null, null, null))
                .missing(EnumSet.of(Item.PASSPORT, Item.INSTITUTION));
    }

    static Registration waiting(String reference, String delegation, String completedAt) {
        return named(reference, "Ana", "Ríos")
                .delegation(delegation)
                .state(State.WAITLISTED)
                .completedAt(Instant.parse(completedAt))
                .build();
    }
}
