package org.rcm.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedTest {
    private static List<String> joined(String text) {
        return Wrapped.joined(PlainReader.lines(text)).stream().map(Line::text).toList();
    }

    @Test
    void running_text_that_was_wrapped_is_one_line_again() {
        assertThat(joined("""
                                Soy Estéfany de los Ángeles Hernández Cáceres, asesora del
                                Ministerio de la Presidencia de Costa Rica, y quisiera
                                inscribirme en el taller que se celebra en marzo.

                                Saludos"""))
                .containsExactly(
                        "Soy Estéfany de los Ángeles Hernández Cáceres, asesora del Ministerio de la Presidencia de"
                                + " Costa Rica, y quisiera inscribirme en el taller que se celebra en marzo.",
                        "",
                        "Saludos");
    }

    @Test
    void lines_of_a_card_stay_apart() {
        String card = """
                Sandra Patricia Zelaya Paz de Membreño
                Directora General de Protección a los Derechos Humanos
                Secretaría de Relaciones Exteriores y Cooperación
                szelaya@sreci.gob.hn""";

        assertThat(joined(card)).containsExactlyElementsOf(card.lines().toList());
    }

    @Test
    void labels_stay_apart_however_long_their_values_are() {
        String labelled = """
                Nombre: Sandra Patricia Zelaya Paz de Membreño y Membreño
                Institución: Secretaría de Relaciones Exteriores y de la
                Correo electrónico institucional: szelaya@sreci.gob.hn""";

        assertThat(joined(labelled)).containsExactlyElementsOf(labelled.lines().toList());
    }

    @Test
    void items_of_a_list_stay_apart() {
        String items = """
                Los delegados que asistirán por esta institución, que son
                1. Ana Lucía Ruiz Mora, de la Dirección de Estudios y de
                2. Luis Alberto Mora Paz, de la Dirección de Operaciones""";

        assertThat(joined(items)).containsExactlyElementsOf(items.lines().toList());
    }

    @Test
    void an_item_that_was_wrapped_is_one_line_again() {
        assertThat(joined("""
                                1) José Ana Torrijos; Directora de Asuntos; Ministerio
                                de Relaciones Exteriores; jtorrijos@minex.gob.gt
                                2) Rubén Óscar Duarte; Subdirector; Instituto de Control
                                de la Migración; rduarte@igm.gob.gt""")).hasSize(2);
    }

    @Test
    void quotations_are_joined_to_nothing_that_is_not_quoted() {
        assertThat(joined("""
                                > Hemos recibido su registro para el taller y nos falta la
                                > copia de su pasaporte, que puede enviarnos en respuesta a
                                > este correo.
                                ya la envío en este mismo correo, junto con la carta que
                                me piden""")).hasSize(2);
    }

    @Test
    void a_text_with_long_lines_was_not_wrapped() {
        String text = "Soy Ana Ruiz Mora, de la Dirección General de Migración y Extranjería,\ny asistiré.\n"
                + "Además de mí asistirá el señor Luis Mora Paz, cuyos datos les enviaremos más adelante por este medio.";

        assertThat(joined(text)).containsExactlyElementsOf(text.lines().toList());
    }
}
