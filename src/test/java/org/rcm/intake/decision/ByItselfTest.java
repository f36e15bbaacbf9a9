package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.store.Promise;

/** What the hub tells by itself: the deadline is 2 March 00:00 in Costa Rica (06:00 UTC), reminders 7 and 2 days before. */
class ByItselfTest extends OnMemory {
    private static final String SEVEN_DAYS = "2022-02-22T15:00:00Z";
    private static final String TWO_DAYS = "2022-02-27T15:00:00Z";

    @BeforeEach
    void rosaLacksHerPassport() {
        hub.receive(
                aMail().receivedAt("2022-02-10T15:00:00Z").about(anApplication().withoutPassport()));
    }

    @Test
    void theIncompleteAreRemindedOnTheMorningsOfTheEventFile() {
        hub.passTo("2022-02-22T14:59:59Z");
        assertThat(reminders()).isEmpty();
        hub.passTo(SEVEN_DAYS);
        assertThat(reminders()).hasSize(1);
        hub.passTo(TWO_DAYS);
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void eachReminderComesOnce() {
        hub.passTo(SEVEN_DAYS);
        hub.passTo("2022-02-23T16:00:00Z");
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void nobodyIsWrittenToAtNight() {
        hub.passTo("2022-02-23T03:00:00Z");
        assertThat(reminders()).isEmpty();
        hub.passTo("2022-02-23T15:00:00Z");
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void afterAStandstillOnlyTheLastReminderComes() {
        hub.passTo(TWO_DAYS);
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void whoeverIsCompleteIsNotReminded() {
        hub.receive(
                aMail().receivedAt("2022-02-12T15:00:00Z").about(anApplication().withPassport()));
        hub.passTo(SEVEN_DAYS);
        assertThat(reminders()).isEmpty();
    }

    @Test
    void whoeverWroteTheDayBeforeKnows() {
        hub.receive(
                aMail().receivedAt("2022-02-22T10:00:00Z").about(anApplication().withoutPassport()));
        hub.passTo(SEVEN_DAYS);
        hub.passTo("2022-02-24T16:00:00Z");
        assertThat(reminders()).isEmpty();
    }

    @Test
    void aMailThatIsStillBeingReadHoldsRemindersBack() {
        hub.store(
                aMail().receivedAt("2022-02-12T15:00:00Z").about(anApplication().withPassport()));
        hub.passTo(SEVEN_DAYS);
        assertThat(reminders()).isEmpty();
    }

    @Test
    void aMachinesAddressIsNotReminded() {
        hub.receive(aMail().from("noreply@ministerio.example")
                .about(anApplication()
                        .named("Juan", "Moreno")
                        .email("noreply@ministerio.example")
                        .withoutPassport()));
        hub.passTo(SEVEN_DAYS);
        assertThat(reminders()).hasSize(1).allSatisfy(raw -> assertThat(raw).contains("To: rosa.quiel@"));
    }

    @Test
    void severalWithoutAnAddressOfTheirOwnAreOneMailToWhoeverWroteForThem() {
        hub.receive(aMail().from("enlace@ministerio.example")
                .about(
                        anApplication().named("Juan", "Moreno").email(null).withoutPassport(),
                        anApplication().named("Inés", "Prado").email(null).withoutPassport()));
        hub.passTo(SEVEN_DAYS);
        assertThat(reminders()).hasSize(2);
        assertThat(reminders().get(1)).contains("enlace@ministerio.example");
    }

    @Test
    void whatWasWrittenAboutSeveralIsErasedWithEachOfThem() {
        hub.receive(aMail().from("enlace@ministerio.example")
                .about(
                        anApplication().named("Juan", "Moreno").email(null).withoutPassport(),
                        anApplication().named("Inés", "Prado").email(null).withoutPassport()));
        hub.passTo(SEVEN_DAYS);
        String ines = "IMRF22-0003";
        assertThat(reminders()).hasSize(2);
        Certificate certificate =
                hub.inTransaction(() -> hub.decisions().erasing().person(ines, "Ana Solís", "asked for"));
        assertThat(certificate.what().answers()).hasSize(2);
        assertThat(reminders()).hasSize(1);
        assertThat(hub.answers()).noneMatch(promise -> new String(promise.payload(), StandardCharsets.UTF_8)
                .contains("enlace@ministerio.example"));
    }

    @Test
    void theClosingNoteWaitsForTheMorning() {
        hub.passTo("2022-03-02T06:00:00Z");
        int before = hub.answers().size();
        hub.passTo("2022-03-02T15:00:00Z");
        assertThat(hub.answers()).hasSize(before + 1);
        hub.passTo("2022-03-03T15:00:00Z");
        assertThat(hub.answers()).hasSize(before + 1);
    }

    @Test
    void whatFallsDueByTheClockIsKnownInOrder() {
        List<Instant> due = hub.decisions()
                .watchDeadline()
                .appointments(Instant.parse("2022-02-20T00:00:00Z"), Instant.parse("2022-03-02T15:00:00Z"));
        assertThat(due)
                .containsExactly(
                        Instant.parse(SEVEN_DAYS),
                        Instant.parse(TWO_DAYS),
                        Instant.parse("2022-03-02T06:00:00Z"),
                        Instant.parse("2022-03-02T15:00:00Z"));
    }

    private List<String> reminders() {
        return hub.answers().stream()
                .filter(promise -> promise.key().startsWith("reply:reminder:"))
                .map(Promise::payload)
                .map(raw -> new String(raw, StandardCharsets.UTF_8))
                .toList();
    }
}
