package org.rcm.intake.extraction.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.extraction.ReadingCase;

class LabelsTest {
    private final Labels labels = ReadingCase.CATALOGUE.labels();

    @ParameterizedTest
    @CsvSource({
        "Nombre completo, FULL_NAME",
        "NOMBRE(S) Y APELLIDO(S), FULL_NAME",
        "Nombres, GIVEN_NAMES",
        "Nombre/s, GIVEN_NAMES",
        "Apellidos / Last name, SURNAMES",
        "Last name (Apellidos), SURNAMES",
        "1. Institución que representa, INSTITUTION",
        "Cargo del delegado, POSITION",
        "Delegate's position, POSITION",
        "Correo electrónico (institucional), EMAIL",
        "Contact e-mail, EMAIL",
        "Work E-mail, EMAIL",
        "Correo-electrónico institucional, EMAIL",
        "Jobtitle, POSITION",
        "No. de pasaporte, PASSPORT_NUMBER",
        "Passport No., PASSPORT_NUMBER",
        "Fecha de vencimiento (dd/mm/aaaa), EXPIRY_DATE",
        "Fecha de emisión, NONE",
        "Delegado 2, FULL_NAME"
    })
    void a_label_names_a_field(String label, Field field) {
        assertThat(labels.of(label)).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana Ruiz Mora", "Estimados señores", "Ministerio de Relaciones Exteriores", "a@b.org", ""})
    void other_text_names_none(String text) {
        assertThat(labels.of(text)).isNull();
    }
}
