package org.rcm.intake.registration.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcm.intake.registration.PersonName;

/** Whether a name is another one with a slip. */
class MisspellingTest {

    @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
    @CsvSource({
        "Juan, Peres Soto, JUAN, PEREZ SOTO, true",
        "Juan, Peres, Juan, Pérez Soto, true",
        "Ana, Gonsales, Ana, González, true",
        "Ana, Mora, Ana, Mena, false",
        "Ana, Gómez, Ana, López, false",
        "Mario, Quiel, Maria, Quiel, false",
        "Rosa, , Rosa, Quiel, false",
        "Rosa, Paz, Rosa, Pax, false"
    })
    void a_slip_is_of_the_surnames_alone(
            String given, String family, String otherGiven, String otherFamily, boolean expected) {
        assertThat(Misspelling.ofSurnames(new PersonName(given, family), new PersonName(otherGiven, otherFamily)))
                .isEqualTo(expected);
    }
}
