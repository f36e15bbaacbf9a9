package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.extraction.letter.ReturnedLetter;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.Promise;
import org.rcm.intake.ticketing.TicketRequest;
import org.rcm.intake.ticketing.TicketRequest.Type;

/** What is an answer to ticketing staff, and what is none. */
class TicketAnswersTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";

    private final ApplicationFixture rosa = anApplication();
    private String question;

    @BeforeEach
    void staffAsk() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport()));
        hub.hear(
                "{\"reference\":\"" + ROSA + "\",\"version\":1,\"status\":\"QUESTION\",\"note\":\"Window or aisle?\"}");
        List<Promise> answers = hub.answers();
        question = RegisteringTest.messageIdOf(answers.get(answers.size() - 1).payload());
    }

    @Test
    void a_signed_letter_answers_nothing() {
        hub.receive(aMail().from(rosa.email()).saying("Adjunto la carta.").returning(new ReturnedLetter(ROSA, true)));
        assertThat(hub.tickets(ROSA)).hasSize(1);
        hub.receive(aMail().from(rosa.email()).answering(question).saying("Pasillo."));
        assertThat(hub.tickets(ROSA)).extracting(TicketRequest::type).containsExactly(Type.REQUEST, Type.ANSWER);
    }

    @Test
    void a_second_answer_is_for_a_person() {
        hub.receive(aMail().from(rosa.email()).answering(question).saying("Pasillo."));
        MailDecision again =
                hub.receive(aMail().from(rosa.email()).answering(question).saying("Mejor ventana."));
        assertThat(again.state()).isEqualTo(MailState.REVIEW);
        assertThat(again.registrations()).containsExactly(ROSA);
    }
}
