package org.rcm.intake.event.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rcm.intake.event.PassengerData;
import org.rcm.intake.event.PassportValidity;
import org.rcm.intake.event.TravelRules;
import org.rcm.intake.registration.Sex;

/** The dated table of the repository, and tables with mistakes. */
class TravelRuleFileTest {
    private static final TravelRules RULES = TravelRuleFile.read(Path.of("config", TravelRuleFile.NAME));
    private static final LocalDate LEAVES = LocalDate.of(2022, 4, 1);

    @Test
    void aPassportOfHondurasMustBeValidSixMonthsLongerForTheUsa() {
        assertThat(usa(LEAVES).neededUntil(LEAVES, "HND")).isEqualTo("2022-10-01");
    }

    @Test
    void aPassportOfPanamaMustBeValidDuringTheStay() {
        assertThat(usa(LEAVES).neededUntil(LEAVES, "PAN")).isEqualTo(LEAVES);
    }

    @Test
    void panamaTakesPassportsThatAreValidThreeMonthsLonger() {
        assertThat(RULES.validity("PAN", LEAVES))
                .map(rule -> rule.neededUntil(LEAVES, "CRI"))
                .contains(LocalDate.of(2022, 7, 1));
    }

    @Test
    void theLineOfTheDayOfTravelCounts() {
        assertThat(usa(LocalDate.of(2024, 1, 27)).stayOnly()).contains("BLZ");
        assertThat(usa(LocalDate.of(2024, 1, 28)).stayOnly()).doesNotContain("BLZ");
    }

    @Test
    void beforeItsFirstLineACountryAsksNothing() {
        assertThat(RULES.validity("USA", LocalDate.of(2015, 7, 15))).isEmpty();
    }

    @Test
    void theUsaWantToKnowTheSexOfPassengers() {
        assertThat(RULES.passengerData("USA", LEAVES)).map(PassengerData::sexes).contains(Set.of(Sex.F, Sex.M));
    }

    @Test
    void aDayThatIsNoneIsAMistake() {
        assertWrong("passport-valid:\n  MEX:\n    2022-02-30: {months: 0, source: x}\n", "is no day");
    }

    @Test
    void aCountryThatIsNoneIsAMistake() {
        assertWrong("passport-valid:\n  MEXICO:\n    2022-02-20: {months: 0, source: x}\n", "is no ISO 3166");
    }

    @Test
    void aLineWithoutItsSourceIsAMistake() {
        assertWrong("passport-valid:\n  MEX:\n    2022-02-20: {months: 0}\n", "source: is missing");
    }

    @Test
    void anUnknownKeyIsAMistake() {
        assertWrong("passport-valid:\n  MEX:\n    2022-02-20: {months: 0, source: x, until: y}\n", "until: is no key");
    }

    @Test
    void aMissingTableIsAMistake() {
        assertThatThrownBy(() -> TravelRuleFile.read(Path.of("target", "no-such-table.yaml")))
                .isInstanceOf(EventFileException.class)
                .hasMessageContaining("cannot be read");
    }

    private static void assertWrong(String text, String what) {
        assertThatThrownBy(() -> TravelRuleFile.parse("t.yaml", text))
                .isInstanceOf(EventFileException.class)
                .hasMessageContaining(what);
    }

    private static PassportValidity usa(LocalDate day) {
        return RULES.validity("USA", day).orElseThrow();
    }
}
