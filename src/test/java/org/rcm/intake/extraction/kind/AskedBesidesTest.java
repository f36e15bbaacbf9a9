package org.rcm.intake.extraction.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.extraction.ReadingCase;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;

@DisplayName("What a mail asks besides what it wants")
class AskedBesidesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Puedo llevar a mi esposa?",
                "Puedo llegar un día antes?",
                "¿Hay estacionamiento?",
                "Una duda: ¿habrá traducción al inglés?",
                "¿Me confirman el hotel?",
                "¿Me confirma recepción y me dice si puedo llevar a mi hijo?",
                "¿Necesito visa? No la tengo.",
                "¿Sería posible que me compren el boleto desde Bogotá?",
                "¿Cuándo recibiré el boleto? Saludos",
                "Quisiera saber si el hotel incluye estacionamiento.",
                "Agradeceré me indiquen si debo pagar la visa.",
                "Can I bring my wife?",
                "Will there be interpretation into English?",
                "Could you please confirm receipt and tell me which hotel it is?",
                "Please let me know if I can arrive a day earlier.",
                "I was wondering whether the hotel has parking.",
                "Is a visa required?"
            })
    void is_a_question_for_a_person(String asked) {
        assertThat(findings(asked)).extracting(Finding::code).containsExactly(FindingCode.QUESTION_FOR_STAFF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "¿Me confirma recepción?",
                "¿Me confirman por favor?",
                "¿Podrían confirmarme la recepción de este correo y de los adjuntos?",
                "¿Sería tan amable de acusar recibo?",
                "¿Recibieron bien mi correo?",
                "¿Les llegó mi pasaporte?",
                "¿Falta algo más?",
                "¿Hace falta algún otro documento de mi parte?",
                "¿Qué más necesitan de mi parte?",
                "¿Está todo en orden?",
                "Estimados, ¿cómo están?",
                "Hola a todas y todos, ¿qué tal la semana?",
                "¿Qué debo enviar?",
                "¿Qué documentos debo adjuntar?",
                "What do I need to send?",
                "Es así, ¿verdad?",
                "¿Tienen alguna pregunta? Escríbanme.",
                "¿Podrían inscribirme en el taller?",
                "Quisiera saber si recibieron mi correo.",
                "Cualquier duda o consulta, quedo a la orden.",
                "¿Nombre completo? Ana Lucía Ruiz Mora",
                "¿Requiere visa? No",
                "¿Requiere interpretación?\nSí, al inglés",
                "Mi página: https://igm.gob.gt/registro?id=7",
                "Direcci?n de Mar?a Jos? Pe?a",
                "¿Necesita imprimir este correo?",
                "Could you please confirm receipt?",
                "Can you kindly acknowledge receipt of this email and its attachments?",
                "Did you receive my passport?",
                "Is anything else needed?",
                "Is this enough?",
                "Am I registered?",
                "How are you?",
                "Any questions? Call me.",
                "Please let me know if you need anything else.",
                "Let me know if I can be of any further assistance."
            })
    void is_a_courtesy_or_answered(String said) {
        assertThat(findings(said)).isEmpty();
    }

    @Test
    void tells_where_it_stands() {
        assertThat(findings("¿Puedo llevar a mi esposa?"))
                .extracting(Finding::detail)
                .containsExactly("asks something: part 1, line 3");
    }

    @Test
    void is_no_question_of_the_sender_in_what_he_quotes() {
        String quoted = "El 3 de febrero de 2022, la Secretaría <registro@crm.example> escribió:\n> ¿Tiene usted visa?";

        assertThat(findings("Gracias.\n\n" + quoted)).isEmpty();
    }

    private static List<Finding> findings(String said) {
        String mail = "From: Ana Ruiz <aruiz@igm.gob.gt>\nSubject: Registro\n\nAdjunto mis datos.\n\n" + said
                + "\n\nNombre: Ana Lucía Ruiz Mora\nInstitución: Instituto Guatemalteco de Migración\nCorreo: aruiz@igm.gob.gt";
        return new AskedBesides(ReadingCase.CATALOGUE)
                .in(ReadingCase.of("asked", mail, MissingNode.getInstance()).mail());
    }
}
