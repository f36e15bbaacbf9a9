package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Stated;

/** Whom an application may be about, by what it hints at. */
class ClaimantTest {

    @ParameterizedTest
    @CsvSource({"RNCOM, true", "GTM, true", "PAN, false", ", true"})
    void a_passport_alone_speaks_against_another_country_and_against_no_organisation(
            String delegation, boolean mayBelong) {
        assertThat(Claimant.of(copyAlone()).mayBelongTo(delegation)).isEqualTo(mayBelong);
    }

    @Test
    void a_passport_alone_says_nobodys_delegation() {
        assertThat(Claimant.saysDelegation(copyAlone())).isFalse();
    }

    @Test
    void the_domain_of_an_account_says_nobodys_delegation() {
        Evidence domain = new Evidence(Source.INFERRED, "0", "internet domain");
        assertThat(Claimant.saysDelegation(copyAlone().withDelegations(List.of(new Stated<>("CRI", domain)))))
                .isFalse();
    }

    /** As it is read: the issuer of a copy is a hint that stands where the copy does. */
    private static Application copyAlone() {
        Application copy = anApplication()
                .withPassport(passportOf("Rosa", "Quiel Batista", "GTM"))
                .withoutWords()
                .build();
        Evidence place = copy.passports().get(0).evidence();
        return copy.withDelegations(
                List.of(new Stated<>("GTM", new Evidence(Source.INFERRED, place.part(), place.place()))));
    }
}
