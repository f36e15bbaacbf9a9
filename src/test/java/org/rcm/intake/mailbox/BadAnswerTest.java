package org.rcm.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server says BAD of a mail that breaks it, and BAD to everything while it throttles: the one is owed, the other an outage. */
class BadAnswerTest {
    private static final UnaryOperator<String> POISON =
            command -> command.contains("BODY.PEEK[]") && ScriptedServer.fetches(command, 2) ? "BAD internal" : null;
    private static final UnaryOperator<String> THROTTLED =
            command -> command.startsWith("UID FETCH") ? "BAD Request is throttled" : null;

    private final AccountedMailbox mailbox = new AccountedMailbox();

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void a_mail_of_which_BAD_is_said_is_owed() throws Exception {
        look(POISON);
        assertThat(mailbox.owed()).containsExactly(2L);
    }

    @Test
    void the_mail_beside_it_is_taken_in() throws Exception {
        look(POISON);
        assertThat(mailbox.taken()).containsExactly("one");
    }

    @Test
    void it_is_owed_also_at_the_looks_that_follow() throws Exception {
        look(POISON);
        look(POISON);
        assertThat(mailbox.owed()).containsExactly(2L);
    }

    @Test
    void a_mail_of_whose_size_BAD_is_said_is_taken_in() throws Exception {
        look(command -> command.contains("SIZE") && ScriptedServer.fetches(command, 2) ? "BAD internal" : null);
        assertThat(mailbox.taken()).containsExactly("one", "two");
    }

    @Test
    void mails_that_cannot_be_marked_seen_are_taken_in_all_the_same() throws Exception {
        look(command -> command.startsWith("UID STORE") ? "BAD read-only" : null);
        assertThat(List.of(mailbox.taken().size(), mailbox.owed().size())).containsExactly(2, 0);
    }

    @Test
    void a_server_that_throttles_is_away() {
        assertThatThrownBy(() -> look(THROTTLED)).isInstanceOf(MessagingException.class);
    }

    @Test
    void a_server_that_begins_to_throttle_is_away() throws Exception {
        assertThatThrownBy(() -> look(command -> command.contains("BODY.PEEK[]") ? "BAD throttled" : null))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void a_server_that_throttles_owes_nothing() {
        assertThatThrownBy(() -> look(THROTTLED)).isInstanceOf(MessagingException.class);
        assertThat(mailbox.owed()).isEmpty();
    }

    @Test
    void what_a_throttling_server_did_not_hand_over_is_taken_in_later() throws Exception {
        assertThatThrownBy(() -> look(THROTTLED)).isInstanceOf(MessagingException.class);
        look(command -> null);
        assertThat(mailbox.taken()).containsExactly("one", "two");
    }

    private void look(UnaryOperator<String> refusals) throws Exception {
        mailbox.look(ScriptedServer.refusing(refusals));
    }
}
