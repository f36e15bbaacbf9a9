package org.rcm.intake.registration.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcronymTest {

    @ParameterizedTest(name = "{0} may be of {1}: {2}")
    @CsvSource({
        "SNM, Servicio Nacional de Migración, true",
        "ONPAR, Oficina Nacional para la Atención de Refugiados, true",
        "MIDES, Ministerio de Desarrollo Social, true",
        "MTPS, Ministerio de Trabajo y Previsión Social, true",
        "S.R.E., Secretaría de Relaciones Exteriores, true",
        "SNM, Servicio Nacional de Fronteras, false",
        "INM, Servicio Nacional de Migración, false",
        "MIDES, Ministerio de Educación, false",
        "Mides, Ministerio de Desarrollo Social, false",
        "SRE, Secretaría de Relaciones Exteriores y Culto, false"
    })
    void the_letters_begin_the_words(String acronym, String name, boolean may) {
        assertThat(Acronym.mayBeOf(acronym, name)).isEqualTo(may);
    }
}
