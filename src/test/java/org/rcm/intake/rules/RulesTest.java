package org.rcm.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.rules.CaseFixture.aDelegateOf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.RuleKeys;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Severity;

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
