package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.store.MailFixture.aMail;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.rcm.intake.store.MailboxAccounts.Folder;

/** What of a mailbox is accounted for. */
abstract class MailboxAccountsContract {
    private static final Folder INBOX =
            new Folder(aMail().build().mailbox(), aMail().build().uidValidity());
    private static final Instant NOW = Instant.parse("2022-02-15T16:00:00Z");

    @Test
    void a_folder_never_seen_has_no_mark(Store store) {
        assertThat(store.mailboxes().mark(INBOX)).isEmpty();
    }

    @Test
    void an_account_that_is_open_stays_as_it_is(Store store) {
        store.mailboxes().open(INBOX, 10, List.of(3L), NOW);
        store.mailboxes().open(INBOX, 20, List.of(4L), NOW);
        assertThat(store.mailboxes().mark(INBOX)).isEqualTo(OptionalLong.of(10));
        assertThat(store.mailboxes().owed(INBOX)).containsExactly(3L);
    }

    @Test
    void what_is_done_is_owed_no_longer(Store store) {
        store.mailboxes().open(INBOX, 10, List.of(3L, 4L), NOW);
        store.mailboxes().settle(INBOX, List.of(3L), List.of(), 4);
        assertThat(store.mailboxes().owed(INBOX)).containsExactly(4L);
    }

    @Test
    void what_could_not_be_done_is_owed_although_the_mark_moves_on(Store store) {
        store.mailboxes().open(INBOX, 10, List.of(), NOW);
        store.mailboxes().settle(INBOX, List.of(11L), List.of(12L), 12);
        assertThat(store.mailboxes().mark(INBOX)).isEqualTo(OptionalLong.of(12));
        assertThat(store.mailboxes().owed(INBOX)).containsExactly(12L);
    }

    @Test
    void a_mark_never_goes_back(Store store) {
        store.mailboxes().open(INBOX, 10, List.of(), NOW);
        store.mailboxes().settle(INBOX, List.of(3L), List.of(), 3);
        assertThat(store.mailboxes().mark(INBOX)).isEqualTo(OptionalLong.of(10));
    }

    @Test
    void a_mail_that_was_stored_and_not_yet_accounted_for_is_known(Store store) {
        store.mailboxes().open(INBOX, 10, List.of(3L), NOW);
        store.mails().store(aMail().withUid(11).build());
        assertThat(store.mailboxes().takenIn(INBOX)).containsExactly(11L);
    }

    @Test
    void a_mailbox_remembers_when_it_was_first_looked_into(Store store) {
        store.mailboxes().open(INBOX, 10, List.of(), NOW);
        store.mailboxes().open(new Folder(INBOX.mailbox(), INBOX.uidValidity() + 1), 0, List.of(), NOW.plusSeconds(60));
        assertThat(store.mailboxes().firstOpened(INBOX.mailbox())).contains(NOW);
    }
}
