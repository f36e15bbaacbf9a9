package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Sex;

class PassportReadingTest {

    private static final Passport PASSPORT = new Passport(
            "PA1", "PAN", "PAN", "RUIZ", "ANA", LocalDate.of(1980, 1, 2), Sex.F, LocalDate.of(2030, 1, 2), Proof.NONE);

    @Test
    void faintNamesAreSettledByTheSameNameFromElsewhere() {
        PassportReading settled =
                of(Reason.UNCERTAIN, Reason.NAMES_UNCERTAIN).settledByName().orElseThrow();
        assertThat(settled.accepted()).isTrue();
        assertThat(settled.passport().proof()).isEqualTo(Proof.CHECK_DIGITS);
        assertThat(settled.reasons()).isEmpty();
    }

    @Test
    void aDoubtAboutTheNumberIsNotSettledByAName() {
        assertThat(of(Reason.UNCERTAIN).settledByName()).isEmpty();
    }

    @Test
    void wrongCheckDigitsAreNotSettledByAName() {
        assertThat(of(Reason.UNCERTAIN, Reason.NAMES_UNCERTAIN, Reason.CHECK_DIGITS_INVALID)
                        .settledByName())
                .isEmpty();
    }

    private static PassportReading of(Reason... reasons) {
        return new PassportReading(
                1, List.of(), PASSPORT, CheckDigits.VALID, 0.7, FieldConfidence.NONE, false, List.of(reasons), 1);
    }
}
