package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.store.FreshDatabase.NOW;
import static org.rcm.intake.store.MailFixture.aMail;
import static org.rcm.intake.store.RegistrationFixture.rosaOfPanama;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;

/** What does not add up is found on every database, and what adds up is not complained of. */
abstract class ReconciliationContract {
    private Store store;
    private Work work;

    @BeforeEach
    void aRegistrationWithItsMailItsPlacesAndItsTicket(Store fresh, Database database) {
        store = fresh;
        work = new Work(database.dataSource());
        byte[] large = new byte[MailContents.CHUNK_BYTES + 1];
        long mail = store.mails().store(aMail().saying(large).build()).id();
        store.registrations().insert(rosaOfPanama("R-1").build());
        store.mails()
                .settle(
                        mail,
                        new MailOutcome(MailKind.REGISTRATION, "es", MailState.DONE, List.of("R-1"), List.of(), true));
        store.seats().take("imrf-2022", "PAN", Ledger.MAXIMUM, 2, "R-1");
        for (int version = 1; version <= 2; version++) {
            store.outbox().add(OutboxKind.TICKET, "ticket:R-1:" + version, "R-1", mail, new byte[1], NOW);
        }
    }

    private void finds(String damage, String check, String id) {
        work.sql(damage).update();
        assertThat(store.reconciliation().differences(NOW))
                .filteredOn(difference -> difference.check().equals(check))
                .singleElement()
                .satisfies(difference -> assertThat(difference.ids()).containsExactly(id));
    }

    @Test
    void whatAddsUpIsNotComplainedOf() {
        assertThat(store.reconciliation().differences(NOW)).isEmpty();
    }

    @Test
    void aMailThatIsNotWhole() {
        finds("delete from mail_chunk where chunk = 1", "mails-content", "m1");
    }

    @Test
    void aMailThatWaitsTooLong() {
        finds(
                "update mail set state = 'RECEIVED', next_attempt_at = timestamp '2022-02-15 01:00:00'",
                "mails-undecided",
                "m1");
    }

    @Test
    void aRegistrationThatIsGone() {
        finds("update mail_registration set reference = 'R-9'", "registrations-lost", "R-9");
    }

    @Test
    void aLedgerThatCountsWrong() {
        finds("update seat_ledger set used = 2", "seats", "imrf-2022 PAN maximum");
    }

    @Test
    void aPlaceOfSomebodyWhoDoesNotCome() {
        finds("update registration set state = 'WITHDRAWN'", "seat-holders", "R-1");
    }

    @Test
    void aMessageThatDoesNotLeave() {
        finds("update outbox set next_attempt_at = timestamp '2022-02-15 01:00:00' where id = 1", "outbox-late", "o1");
    }

    @Test
    void aVersionThatIsMissing() {
        finds("delete from outbox where promise_key = 'ticket:R-1:1'", "ticket-versions", "R-1");
    }
}
