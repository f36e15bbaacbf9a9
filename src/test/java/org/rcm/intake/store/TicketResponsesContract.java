package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.ticketing.ResponseVerdict;

/** What the record of ticketing staff's messages promises on every database. */
abstract class TicketResponsesContract {
    private static final Instant AT = Instant.parse("2022-03-03T12:00:00Z");

    private TicketResponses responses;
    private TicketCases cases;

    @BeforeEach
    void open(Store store) {
        responses = store.ticketResponses();
        cases = store.ticketCases();
    }

    @Test
    void aMessageIsKeptWholeAndFoundAgainByItsKey() {
        StoredResponse kept = add("one");
        assertThat(responses.byKey(responses.key("one"))).contains(kept);
        assertThat(kept.text()).isEqualTo("{one}");
    }

    @Test
    void whatCannotBeReadIsKeptWithoutAReference() {
        StoredResponse kept = responses.add(
                responses.key("x"), AT, null, null, null, ResponseVerdict.INVALID, "/ (no JSON)", "\u0000?");
        assertThat(responses.find(kept.id())).contains(kept);
    }

    @Test
    void messagesOfARegistrationComeInTheOrderHeard() {
        StoredResponse one = add("one");
        StoredResponse two = add("two");
        assertThat(responses.of("IMRF22-0001")).containsExactly(one, two);
    }

    @Test
    void aQuestionIsFoundByTheMailThatAskedItUntilItIsAnswered() {
        long id = add("one").id();
        responses.asked(id, "<q@iom.int>");
        assertThat(responses.askedBy("<q@iom.int>")).map(StoredResponse::id).contains(id);
        responses.answered(id, AT);
        assertThat(responses.askedBy("<q@iom.int>")).isEmpty();
    }

    @Test
    void theSameCaseIsOpenedOnceEvenAfterItWasClosed() {
        assertThat(open("change 1")).isTrue();
        assertThat(open("change 1")).isFalse();
        cases.close(cases.waiting().get(0).id(), AT);
        assertThat(open("change 1")).isFalse();
        assertThat(cases.waiting()).isEmpty();
    }

    @Test
    void aCaseIsClosedOnce() {
        open("change 1");
        long id = cases.waiting().get(0).id();
        assertThat(cases.close(id, AT)).isTrue();
        assertThat(cases.close(id, AT)).isFalse();
    }

    @Test
    void aCaseThatWaitsIsAReview(Store store) {
        open("change 1");
        assertThat(store.overview().numbers().reviews()).isEqualTo(1);
    }

    private boolean open(String about) {
        return cases.open(about, "IMRF22-0001", null, TicketCase.Reason.CHANGED_AFTER_ISSUE, "phone", AT);
    }

    private StoredResponse add(String text) {
        return responses.add(
                responses.key(text), AT, "IMRF22-0001", 1, "ISSUED", ResponseVerdict.TAKEN, "taken", "{" + text + "}");
    }
}
