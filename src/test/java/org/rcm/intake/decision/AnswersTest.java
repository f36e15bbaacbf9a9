package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.store.Promise;

/** Who is written to. */
class AnswersTest extends OnMemory {
    private static final String FOCAL_POINT = "enlace@ministerio.example";

    @Test
    void whoeverWritesForHimselfGetsOneAnswer() {
        hub.receive(aMail().about(anApplication().withPassport()));
        assertThat(recipients()).containsExactly("rosa.quiel@migracion.example");
    }

    @Test
    void aFocalPointGetsTheSummaryAndEachDelegateTheOwnAnswer() {
        hub.receive(aMail().from(FOCAL_POINT)
                .about(
                        anApplication().named("Juan", "Moreno").withPassport(),
                        anApplication().named("Inés", "Prado").withoutPassport()));
        assertThat(recipients())
                .containsExactly(FOCAL_POINT, "juan.moreno@migracion.example", "ines.prado@migracion.example");
    }

    @Test
    void aDelegateWithoutAnAddressIsToldThroughTheFocalPoint() {
        hub.receive(aMail().from(FOCAL_POINT)
                .about(
                        anApplication().named("Juan", "Moreno").withPassport(),
                        anApplication().named("Inés", "Prado").email(null).withPassport()));
        assertThat(recipients()).containsExactly(FOCAL_POINT, "juan.moreno@migracion.example");
    }

    @Test
    void everyAnswerStandsInTheThreadOfTheMail() {
        hub.receive(aMail().from(FOCAL_POINT).about(anApplication().withPassport()));
        assertThat(raw()).hasSize(2).allSatisfy(mail -> assertThat(mail).contains("In-Reply-To: <"));
    }

    @Test
    void aRepetitionIsAnsweredToWhoeverRepeatsAlone() {
        hub.receive(aMail().from(FOCAL_POINT).about(anApplication().withPassport()));
        hub.receive(aMail().from(FOCAL_POINT).about(anApplication().withPassport()));
        assertThat(recipients()).containsExactly(FOCAL_POINT, "rosa.quiel@migracion.example", FOCAL_POINT);
    }

    @Test
    void aForgersMailIsAnsweredToNobodyWhomItNames() {
        hub.receive(aMail().from(FOCAL_POINT).forged().about(anApplication().withPassport()));
        assertThat(recipients()).containsExactly(FOCAL_POINT);
    }

    @Test
    void forgersUseUpNoAnswerThatTheDelegateIsOwed() {
        for (int mail = 0; mail < AnswerCap.A_DAY; mail++) {
            hub.receive(aMail().forged().about(anApplication().withPassport()));
        }
        assertThat(hub.receive(aMail().about(anApplication().named("Juan", "Moreno")))
                        .replied())
                .isTrue();
    }

    @Test
    void aDelegateIsToldThoughWhoeverWroteHasHadAllAnswersOfTheDay() {
        for (int mail = 0; mail < AnswerCap.A_DAY; mail++) {
            hub.receive(aMail().from("enlace@migracion.example").kind(MailKind.QUESTION));
        }
        int before = hub.answers().size();
        hub.receive(
                aMail().from("enlace@migracion.example").about(anApplication().withPassport()));
        assertThat(hub.answers()).hasSize(before + 1);
    }

    @Test
    void oneMailWritesToNoMoreThanADozenOthers() {
        ApplicationFixture[] many = IntStream.range(0, 20)
                .mapToObj(at -> anApplication().named("Ana", "Prado " + (char) ('A' + at) + "lfaro"))
                .toArray(ApplicationFixture[]::new);
        hub.receive(aMail().from(FOCAL_POINT).about(many));
        assertThat(recipients()).hasSizeLessThanOrEqualTo(1 + Addressees.MOST_APART);
    }

    @Test
    void whoeverIsWithdrawnByAnotherIsTold() {
        hub.receive(aMail().from(FOCAL_POINT).about(anApplication().withPassport()));
        int before = hub.answers().size();
        hub.receive(aMail().from(FOCAL_POINT).about(anApplication().withdrawing()));
        assertThat(recipients().subList(before, before + 2))
                .containsExactly(FOCAL_POINT, "rosa.quiel@migracion.example");
    }

    @Test
    void whoIsReplacedGetsNoEntryForTheCalendar() {
        ApplicationFixture leaving = anApplication().withPassport();
        hub.receive(aMail().from(FOCAL_POINT).about(leaving));
        hub.receive(aMail().from(FOCAL_POINT)
                .about(anApplication().named("Juan", "Moreno").withPassport().insteadOf("Rosa", "Quiel Batista")));
        assertThat(raw())
                .filteredOn(mail -> mail.contains("To: " + leaving.email()))
                .last()
                .asString()
                .doesNotContain("text/calendar");
    }

    @Test
    void bothSidesOfAPromotionAreTold() {
        List.of("Ana", "Berta", "Celia")
                .forEach(given -> hub.receive(aMail().from(given.toLowerCase() + ".prado@migracion.example")
                        .about(anApplication()
                                .named(given, "Prado " + given)
                                .email(given.toLowerCase() + ".prado@migracion.example")
                                .withPassport())));
        hub.receive(aMail().from("ana.prado@migracion.example")
                .about(anApplication()
                        .named("Ana", "Prado Ana")
                        .email("ana.prado@migracion.example")
                        .withdrawing()));
        assertThat(recipients().subList(3, 5))
                .containsExactlyInAnyOrder("celia.prado@migracion.example", "ana.prado@migracion.example");
    }

    private List<String> recipients() {
        return raw().stream()
                .map(mail -> mail.lines()
                        .filter(line -> line.startsWith("To: "))
                        .findFirst()
                        .orElseThrow()
                        .substring(4))
                .toList();
    }

    private List<String> raw() {
        return hub.answers().stream()
                .map(Promise::payload)
                .map(mail -> new String(mail, StandardCharsets.UTF_8))
                .toList();
    }
}
