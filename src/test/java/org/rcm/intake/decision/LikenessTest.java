package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.RegistrationBuilder;

/** Whether an application is about the person of a registration. */
class LikenessTest {

    @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
    @CsvSource({
        "Rosa, Quiel Batista, ROSA, QUIEL BATISTA, SAME_NAME",
        "Óscar, Núñez, Oscar, Nunez, SAME_NAME",
        "Rosa, Batista Quiel, Rosa, Quiel Batista, SAME_NAME",
        "Rosa, Quiel, Rosa, Quiel Batista, SIMILAR_NAME",
        "Rosa, Quiel, Rosa María, Quiel Batista, SIMILAR_NAME",
        "María José, Alfaro de Hernández, María José, Alfaro Vásquez, SIMILAR_NAME",
        "Marta, Quiel Batista, Rosa, Quiel Batista, RELATED_NAME",
        "Rosa, Quiel, Rosa, Moreno, RELATED_NAME",
        "Juan, Moreno, Rosa, Quiel, DIFFERENT"
    })
    void namesTell(String given, String family, String heldGiven, String heldFamily, Likeness expected) {
        Claimant claimant = Claimant.of(anApplication().named(given, family).build());
        assertThat(Likeness.of(claimant, registered(heldGiven, heldFamily))).isEqualTo(expected);
    }

    @Test
    void theSamePassportIsTheSamePersonUnderAShorterName() {
        ApplicationFixture shorter =
                anApplication().named("Rosa", "Quiel").withPassport(passportOf("Rosa", "Quiel Batista", "PAN"));
        assertThat(Likeness.of(Claimant.of(shorter.build()), withPassport())).isEqualTo(Likeness.SAME_DOCUMENT);
    }

    @Test
    void theSamePassportUnderAForeignNameIsADoubt() {
        ApplicationFixture thief =
                anApplication().named("Juan", "Moreno").withPassport(passportOf("Rosa", "Quiel Batista", "PAN"));
        assertThat(Likeness.of(Claimant.of(thief.build()), withPassport())).isEqualTo(Likeness.STOLEN_DOCUMENT);
    }

    @Test
    void twoProvenPassportsWithDifferentBirthDatesAreTwoPeople() {
        ApplicationFixture namesake = anApplication()
                .named("Rosa María", "Quiel Batista")
                .withPassport(passportOf("Rosa María", "Quiel Batista", "PAN"));
        assertThat(Likeness.of(Claimant.of(namesake.build()), withPassport())).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void aPassportUnderAnotherNameThanIsSaidProvesNoSecondPerson() {
        ApplicationFixture mistaken = anApplication().withPassport(passportOf("Somebody", "Else", "PAN"));
        assertThat(Likeness.of(Claimant.of(mistaken.build()), withPassport())).isEqualTo(Likeness.SAME_NAME);
    }

    @Test
    void theSamePassportUnderASistersNameIsADoubt() {
        ApplicationFixture sister = anApplication()
                .named("Marta", "Quiel Batista")
                .withPassport(passportOf("Rosa", "Quiel Batista", "PAN"));
        assertThat(Likeness.of(Claimant.of(sister.build()), withPassport())).isEqualTo(Likeness.STOLEN_DOCUMENT);
    }

    @Test
    void aPassportAloneTellsByItsName() {
        ApplicationFixture wordless = anApplication().withPassport().withoutWords();
        assertThat(Likeness.of(Claimant.of(wordless.build()), registered("Rosa", "Quiel Batista")))
                .isEqualTo(Likeness.SAME_NAME);
    }

    @Test
    void aPassportSaysItBetterThanTheSignatureOfWhoSendsIt() {
        ApplicationFixture sentByOffice = anApplication()
                .named("Oficina", "Internacional")
                .signedOnly()
                .withPassport(passportOf("Rosa", "Quiel Batista", "PAN"));
        assertThat(Likeness.of(Claimant.of(sentByOffice.build()), registered("Rosa", "Quiel Batista")))
                .isEqualTo(Likeness.SAME_NAME);
    }

    @Test
    void whoIsNotNamedIsUnknown() {
        assertThat(Likeness.of(Claimant.of(anApplication().withoutWords().build()), registered("Rosa", "Quiel")))
                .isEqualTo(Likeness.UNKNOWN);
    }

    private static Registration withPassport() {
        return registered("Rosa", "Quiel Batista")
                .but()
                .passport(passportOf("Rosa", "Quiel Batista", "PAN").passport())
                .build();
    }

    private static Registration registered(String given, String family) {
        return RegistrationBuilder.open("IMRF22-0001", "imrf-2022", Instant.EPOCH, "es")
                .delegation("PAN")
                .delegate(new Delegate(null, new PersonName(given, family), null, null, null, null))
                .build();
    }
}
