package org.rcm.intake.extraction.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.extraction.ReadingCase;

class NameShapeTest {
    private final NameShape shape = new NameShape(ReadingCase.CATALOGUE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Ruiz Mora",
                "Licda. Ana Ruiz",
                "JOSÉ LUIS DE LA O",
                "S.E. Ana María Ruiz",
                "Dr. Xóchitl Itzá",
                "Sean O'Neill",
                "Jean D´Aoust",
                "Ivy D'Souza"
            })
    void these_are_people(String text) {
        assertThat(shape.of(text)).isEqualTo(NameShape.Strength.LIKELY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ministerio de Gobernación",
                "Director General",
                "Costa Rica",
                "Buenos Días",
                "Estimados Señores",
                "Nombre Completo",
                "Ana",
                "ana@igm.gob.gt",
                "Conferencia Regional 2022",
                "Mexico City",
                "Ciudad Panamá",
                "Until I'll",
                "I’d Appreciate",
                "I've Grace",
                "We`re Glad",
                "Don't Mention",
                "It's Ana",
                "confirmo mi participación"
            })
    void these_are_not(String text) {
        assertThat(shape.of(text)).isEqualTo(NameShape.Strength.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "MARÍA DE LOS ÁNGELES, María de los Ángeles",
        "DE LA CRUZ CHACÓN, de la Cruz Chacón",
        "O'NEILL, O'Neill",
        "PÉREZ-GÓMEZ, Pérez-Gómez",
        "MCDONALD, McDonald",
        "ana ruiz, Ana Ruiz",
        "Ana RUIZ, Ana RUIZ"
    })
    void capitals_are_put_where_they_belong(String written, String cased) {
        assertThat(shape.cased(written)).isEqualTo(cased);
    }
}
