package org.rcm.intake.registration.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.PersonName;

class NamesTest {

    @Test
    void accentsCapitalsAndPunctuationAreFoldedAway() {
        assertThat(Names.fold("  MUÑOZ-Díaz,   José A. ")).isEqualTo("munoz diaz jose a");
    }

    @Test
    void anApostropheJoins() {
        assertThat(Names.tokens("O’Neill")).containsExactly("oneill");
    }

    @Test
    void nothingFoldsToNothing() {
        assertThat(Names.tokens(null)).isEmpty();
    }

    @Test
    void theKeyIsTheSameHoweverTheNameIsSplitOrOrdered() {
        assertThat(Names.key(new PersonName("Karla Patricia", "de la Cruz Chacón")))
                .isEqualTo(Names.key(new PersonName(null, "CHACON DE LA CRUZ, KARLA PATRICIA")));
    }

    @Test
    void theKeyOfAnotherPersonIsAnother() {
        assertThat(Names.key(new PersonName("Juan", "Pérez")))
                .isNotEqualTo(Names.key(new PersonName("Juana", "Pérez")));
    }
}
