package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;
import static org.rcm.intake.fixtures.PassportFixture.passportOf;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.ticketing.TicketFlag;
import org.rcm.intake.ticketing.TicketRequest;
import org.rcm.intake.ticketing.TicketRequest.Type;

/** Ticketing staff do not buy while a mail about the traveller waits for a person. */
class PausesTest extends OnMemory {
    private static final String ROSA = "IMRF22-0001";
    private static final String STRANGER = "otro@correo.example";

    private final ApplicationFixture rosa = anApplication();

    @BeforeEach
    void rosaHasATicketRequest() {
        hub.receive(aMail().from(rosa.email()).about(rosa.withPassport()));
    }

    @AfterEach
    void staffKnowAllThatIsSo() {
        assertThat(hub.decisions().reconciling().registrations()).isEmpty();
    }

    @Test
    void a_ticket_of_whom_no_mail_waits_is_not_paused() {
        assertThat(flags()).doesNotContain(TicketFlag.MAIL_WAITS_FOR_PERSON);
    }

    @Test
    void what_the_traveller_writes_and_nobody_understands_pauses_the_ticket() {
        hub.receive(notUnderstood());
        assertThat(last().type()).isEqualTo(Type.AMENDMENT);
        assertThat(flags()).contains(TicketFlag.MAIL_WAITS_FOR_PERSON);
    }

    @Test
    void a_question_of_the_traveller_pauses_it_too_for_it_may_be_about_the_journey() {
        hub.receive(aMail().from(rosa.email()).kind(MailKind.QUESTION));
        assertThat(flags()).contains(TicketFlag.MAIL_WAITS_FOR_PERSON);
    }

    @Test
    void who_says_that_somebody_does_not_come_and_not_who_pauses_it() {
        hub.receive(aMail().from(rosa.email()).kind(MailKind.WITHDRAWAL));
        assertThat(flags()).contains(TicketFlag.MAIL_WAITS_FOR_PERSON);
    }

    @Test
    void a_stranger_who_withdraws_somebody_pauses_the_ticket() {
        hub.receive(aMail().from(STRANGER).about(rosa.withdrawing()));
        assertThat(flags()).contains(TicketFlag.MAIL_WAITS_FOR_PERSON);
    }

    @Test
    void who_takes_back_somebody_not_on_record_pauses_the_tickets_of_whom_he_registered() {
        hub.receive(aMail().from(rosa.email())
                .about(anApplication().named("Pedro", "Páramo").email(null).withdrawing()));
        assertThat(flags()).contains(TicketFlag.MAIL_WAITS_FOR_PERSON);
    }

    @Test
    void when_a_person_has_closed_the_mail_the_ticket_is_paused_no_longer() {
        long mail = hub.receive(notUnderstood()).mailId();
        close(mail);
        assertThat(last().type()).isEqualTo(Type.AMENDMENT);
        assertThat(flags()).doesNotContain(TicketFlag.MAIL_WAITS_FOR_PERSON);
    }

    @Test
    void it_is_paused_until_the_last_of_several_mails_is_closed() {
        long first = hub.receive(notUnderstood()).mailId();
        hub.receive(notUnderstood());
        close(first);
        assertThat(flags()).contains(TicketFlag.MAIL_WAITS_FOR_PERSON);
    }

    @Test
    void a_withdrawal_that_a_person_lets_through_cancels_the_ticket() {
        ReadMail mail = hub.store(aMail().from(STRANGER).about(rosa.withdrawing()));
        hub.inTransaction(() -> hub.decisions().decideRegistration().decide(mail));
        hub.inTransaction(() -> hub.decisions().desk().mails().letThrough(mail, null, "Ana Solís", "called her"));
        assertThat(last().type()).isEqualTo(Type.CANCELLATION);
    }

    @Test
    void a_change_that_a_person_lets_through_is_told_together_with_the_end_of_the_pause() {
        ReadMail mail = hub.store(aMail().from(rosa.email())
                .about(rosa.withPassport(
                        passportOf("Rosa", "Quiel Batista", "PAN").numbered("PA7654321"))));
        hub.inTransaction(() -> hub.decisions().decideRegistration().decide(mail));
        hub.inTransaction(() -> hub.decisions().desk().mails().letThrough(mail, null, "Ana Solís", "called her"));
        assertThat(hub.tickets(ROSA)).hasSize(3);
        assertThat(last().changes())
                .extracting(TicketRequest.Change::field)
                .containsExactly("document.number", "flags");
    }

    @Test
    void a_doubt_about_a_colleague_in_the_same_mail_pauses_nobody_elses_ticket() {
        hub.receive(aMail().from(rosa.email())
                .about(
                        rosa.withPassport(),
                        anApplication().named("Juan", "Moreno").email(null).withoutPassport()));
        assertThat(flags()).doesNotContain(TicketFlag.MAIL_WAITS_FOR_PERSON);
    }

    @Test
    void what_was_bought_already_is_not_paused() {
        hub.hear("{\"reference\":\"" + ROSA + "\",\"version\":1,\"status\":\"ISSUED\",\"recordLocator\":\"K3X9QZ\"}");
        hub.receive(notUnderstood());
        assertThat(hub.tickets(ROSA)).hasSize(1);
        assertThat(hub.records().ticketCases().of(ROSA)).isEmpty();
    }

    @Test
    void a_mail_that_was_erased_pauses_no_ticket() {
        long mail = hub.receive(notUnderstood()).mailId();
        hub.inTransaction(() -> hub.decisions().erasing().mails(List.of(mail), "Ana Solís", "sent by mistake"));
        assertThat(flags()).doesNotContain(TicketFlag.MAIL_WAITS_FOR_PERSON);
    }

    private MailFixture notUnderstood() {
        return aMail().from(rosa.email())
                .kind(MailKind.OTHER)
                .found(Finding.review(FindingCode.NOTHING_UNDERSTOOD, "no kind of mail fits"));
    }

    private void close(long mail) {
        hub.inTransaction(() -> {
            hub.decisions().desk().mails().close(mail, "Ana Solís", "wrote about the hotel");
            return null;
        });
    }

    private TicketRequest last() {
        List<TicketRequest> all = hub.tickets(ROSA);
        return all.get(all.size() - 1);
    }

    private Set<TicketFlag> flags() {
        return last().flags();
    }
}
