package org.rcm.intake.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Sex;

class SsrDocsTest {

    @Test
    void the_line_has_the_fields_of_the_passport_in_order() {
        assertThat(SsrDocs.of(named("SOTO", "MARIA LUISA")).line())
                .isEqualTo("P/PAN/PA1234567/PAN/12JUL74/F/15APR34/SOTO/MARIA/LUISA");
    }

    @Test
    void several_surnames_stay_in_one_field() {
        assertThat(SsrDocs.of(named("SOTO DE LEON", "MARIA")).line()).endsWith("/SOTO DE LEON/MARIA");
    }

    @Test
    void given_names_after_the_first_share_one_field() {
        assertThat(SsrDocs.of(named("SOTO", "MARIA LUISA ANA")).line()).endsWith("/SOTO/MARIA/LUISA ANA");
    }

    @Test
    void a_birth_date_before_1910_still_has_two_digits_of_the_year() {
        Passport old = new Passport(
                "1",
                "PAN",
                "PAN",
                "SOTO",
                "ANA",
                LocalDate.of(1909, 1, 2),
                Sex.F,
                LocalDate.of(2030, 1, 2),
                Proof.HUMAN);
        assertThat(SsrDocs.of(old).line()).contains("/02JAN09/").contains("/02JAN30/");
    }

    @Test
    void a_name_of_thirty_five_letters_is_not_cut() {
        SsrDocs line = SsrDocs.of(named("A".repeat(35), "ANA"));
        assertThat(line.truncated()).isFalse();
        assertThat(line.line()).contains("/" + "A".repeat(35) + "/");
    }

    @Test
    void a_longer_name_is_cut_and_the_cut_reported() {
        SsrDocs line = SsrDocs.of(named("A".repeat(36), "ANA"));
        assertThat(line.truncated()).isTrue();
        assertThat(line.line()).contains("/" + "A".repeat(35) + "/ANA");
    }

    @Test
    void a_cut_leaves_no_space_at_the_end() {
        assertThat(SsrDocs.of(named("A".repeat(34) + " BCD", "ANA")).line()).contains("/" + "A".repeat(34) + "/ANA");
    }

    @Test
    void somebody_without_given_names_has_first_name_unknown() {
        SsrDocs line = SsrDocs.of(named("SOTO", ""));
        assertThat(line.line()).endsWith("/SOTO/FNU");
        assertThat(line.withoutGivenNames()).isTrue();
    }

    @Test
    void nothing_but_letters_and_spaces_gets_into_a_name() {
        assertThat(SsrDocs.of(named("O/HARA-SMITH", "ANA")).line()).endsWith("/OHARASMITH/ANA");
    }

    private static Passport named(String surnames, String givenNames) {
        return new Passport(
                "PA1234567",
                "PAN",
                "PAN",
                surnames,
                givenNames,
                LocalDate.of(1974, 7, 12),
                Sex.F,
                LocalDate.of(2034, 4, 15),
                Proof.CHECK_DIGITS);
    }
}
