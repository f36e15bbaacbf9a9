package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MrzDatesTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 2, 15);

    @Test
    void bornInTheLastCenturyIfTheDayIsStillToCome() {
        assertThat(MrzDates.birth("740812", TODAY)).contains(LocalDate.of(1974, 8, 12));
    }

    @Test
    void bornInThisCenturyIfTheDayHasBeen() {
        assertThat(MrzDates.birth("010104", TODAY)).contains(LocalDate.of(2001, 1, 4));
    }

    @Test
    void bornTodayIsToday() {
        assertThat(MrzDates.birth("220215", TODAY)).contains(TODAY);
    }

    @Test
    void bornTomorrowWasAHundredYearsAgo() {
        assertThat(MrzDates.birth("220216", TODAY)).contains(LocalDate.of(1922, 2, 16));
    }

    @Test
    void leapDayIsFoundInTheCenturyThatHasIt() {
        assertThat(MrzDates.birth("000229", TODAY)).contains(LocalDate.of(2000, 2, 29));
    }

    @Test
    void thirtyFirstOfFebruaryIsNoDay() {
        assertThat(MrzDates.birth("800231", TODAY)).isEmpty();
    }

    @Test
    void unknownDayOfBirthIsNoDate() {
        assertThat(MrzDates.birth("80<<<<", TODAY)).isEmpty();
    }

    @Test
    void expiryLiesNearToday() {
        assertThat(MrzDates.expiry("320815", TODAY)).contains(LocalDate.of(2032, 8, 15));
    }

    @Test
    void expiryMayBeLongPast() {
        assertThat(MrzDates.expiry("960815", TODAY)).contains(LocalDate.of(1996, 8, 15));
    }

    @Test
    void expiryCrossesTheTurnOfACentury() {
        assertThat(MrzDates.expiry("030101", LocalDate.of(2095, 6, 1))).contains(LocalDate.of(2103, 1, 1));
    }
}
