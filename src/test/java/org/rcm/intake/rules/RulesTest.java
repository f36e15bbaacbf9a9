package org.rcm.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.rules.CaseFixture.aDelegateOf;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.PassportValidity;
import org.rcm.intake.event.RuleKeys;
import org.rcm.intake.event.TravelRules;
import org.rcm.intake.event.file.EventFiles;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Severity;
import org.rcm.intake.registration.State;

/** What holds for all rules together. */
class RulesTest {

    @Test
    void everyRuleHasANameOfItsOwn() {
        assertThat(Rules.ALL).extracting(Rule::name).doesNotHaveDuplicates();
    }

    @Test
    void completionKeepsTheInstantOfTheLastNeededItem() {
        assertThat(aDelegateOf("PAN")
                        .completedAt("2022-02-01T10:00:00Z")
                        .judged()
                        .completedAt())
                .isEqualTo(Instant.parse("2022-02-01T10:00:00Z"));
    }

    @Test
    void whatIsIncompleteHasNoInstantOfCompletion() {
        assertThat(aDelegateOf("PAN").withoutPassport().judged().completedAt()).isNull();
    }

    @Test
    void aPassportThatTheEventsCountryDoesNotTakeIsAskedForAnewByTheTableOfTheDay() {
        TravelRules sinceMarch = new TravelRules(
                List.of(
                        new PassportValidity("MEX", LocalDate.of(2022, 3, 1), 3, Set.of("GTM"), "test"),
                        new PassportValidity("MEX", LocalDate.of(2022, 5, 1), 12, Set.of(), "test")),
                List.of());
        Event workshop = EventFiles.read(Path.of("config", "events"), sinceMarch)
                .byId("imrf-2022")
                .orElseThrow();
        assertThat(codes(aDelegateOf("PAN").at(workshop).withPassportUntil("2022-06-30")))
                .contains(FindingCode.PASSPORT_TOO_SHORT_FOR_ENTRY);
        assertThat(codes(aDelegateOf("PAN").at(workshop).withPassportUntil("2022-07-01")))
                .doesNotContain(FindingCode.PASSPORT_TOO_SHORT_FOR_ENTRY);
        assertThat(codes(aDelegateOf("GTM").at(workshop).withPassportUntil("2022-06-30")))
                .doesNotContain(FindingCode.PASSPORT_TOO_SHORT_FOR_ENTRY);
        assertThat(aDelegateOf("PAN")
                        .at(workshop)
                        .withPassportUntil("2022-06-30")
                        .judged()
                        .state())
                .isEqualTo(State.INCOMPLETE);
    }

    private static List<FindingCode> codes(CaseFixture subject) {
        return subject.judged().findings().stream().map(Finding::code).toList();
    }

    @Test
    void aFindingIsSaidOnce() {
        Finding carried = Finding.review(FindingCode.VALUES_DIFFER, "e-mail");
        Case subject = aDelegateOf("PAN").asCase().carried(List.of(carried, carried));
        assertThat(Rules.judge(subject).findings()).containsOnlyOnce(carried);
    }

    @Test
    void whatTheReaderSaidOfACopyIsSaidOnceAndCitesTheRule() {
        Case subject = aDelegateOf("PAN")
                .withUselessCopy("CORRUPT")
                .asCase()
                .carried(List.of(Finding.ask(FindingCode.PASSPORT_UNREADABLE, "part 1: CORRUPT")));
        assertThat(Rules.judge(subject).findings())
                .filteredOn(finding -> finding.code() == FindingCode.PASSPORT_UNREADABLE)
                .containsExactly(Finding.ask(FindingCode.PASSPORT_UNREADABLE, "part 1: CORRUPT")
                        .by(RuleKeys.NEEDS));
    }

    @Test
    void aCarriedDoubtKeepsItFromBeingConfirmed() {
        Case subject = aDelegateOf("PAN").asCase().carried(List.of(Finding.review(FindingCode.PASSPORT_CHANGED, "")));
        assertThat(Rules.judge(subject).maySeat()).isFalse();
    }

    @Test
    void aWaivedDoubtIsStillSaid() {
        Judgement judgement = aDelegateOf("PAN")
                .withPassportOf("COL")
                .waived(FindingCode.NATIONALITY_DIFFERS)
                .judged();
        assertThat(judgement.maySeat()).isTrue();
        assertThat(judgement.findings())
                .filteredOn(finding -> finding.code() == FindingCode.NATIONALITY_DIFFERS)
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
    }

    @Test
    void whatTheRulesFindAgainIsNotCarriedOver() {
        assertThat(Rules.carriedOver(List.of(
                        Finding.ask(FindingCode.PASSPORT_MISSING, ""),
                        Finding.info(FindingCode.OVER_MAXIMUM, ""),
                        Finding.review(FindingCode.VALUES_DIFFER, ""))))
                .extracting(Finding::code)
                .containsExactly(FindingCode.VALUES_DIFFER);
    }

    @Test
    void judgingTwiceSaysTheSame() {
        Judgement first = aDelegateOf("PAN").withUselessCopy("TOO_SMALL").judged();
        Case again = aDelegateOf("PAN").withoutPassport().asCase();
        Case reheld = Case.at(
                again.at(),
                again.event(),
                again.registration()
                        .but()
                        .findings(first.findings())
                        .delegation("PAN")
                        .build());
        assertThat(Rules.judge(reheld).findings()).isEqualTo(first.findings());
    }

    @Test
    void everyFindingOfARuleCanBeShownToTheDelegate() {
        List<CaseFixture> cases = List.of(
                aDelegateOf("PAN").withoutPassport().withoutEmail().receivedAt("2022-03-05T00:00:00Z"),
                aDelegateOf("UN").withPassportUntil("2022-05-01"),
                aDelegateOf("PAN").withPassportUntil("2022-01-01").receivedAt("2022-01-01T00:00:00Z"),
                aDelegateOf("ESP").at("sacm-rcm-plenary-2018"));
        for (CaseFixture fixture : cases) {
            Event event = fixture.asCase().event();
            assertThat(fixture.judged().findings())
                    .filteredOn(finding -> finding.rule() != null)
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(event.shown(finding.rule(), "es"))
                            .as(finding.rule())
                            .isNotEqualTo(Optional.empty()));
        }
    }

    @Test
    void noFindingNamesAPersonOrADocument() {
        Judgement judgement = aDelegateOf("PAN")
                .named("Beatriz", "Muñoz Ribas")
                .withPassportUntil("2021-05-17")
                .withPassportOf("COL")
                .judged();
        assertThat(judgement.findings())
                .extracting(Finding::detail)
                .noneMatch(
                        detail -> detail.matches("(?i).*(beatriz|ribas|rivas|muñoz|munoz|x1234567|1980|2021-05-17).*"));
    }
}
