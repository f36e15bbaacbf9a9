package org.rcm.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that says OK and does not hand a mail over, as some do with one that they cannot read: it is owed, not lost. */
class SilentServerTest {
    private final Function<String, String> sound = command -> null;
    private final AccountedMailbox mailbox = new AccountedMailbox();

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void a_mail_without_its_content_is_owed() throws Exception {
        look(command -> command.contains("BODY.PEEK[]") ? "* 2 FETCH (UID 2 BODY[] NIL)\r\n" : null);
        assertThat(mailbox.owed()).containsExactly(2L);
    }

    @Test
    void the_mail_beside_it_is_taken_in() throws Exception {
        look(command -> command.contains("BODY.PEEK[]") ? "* 2 FETCH (UID 2 BODY[] NIL)\r\n" : null);
        assertThat(mailbox.taken()).containsExactly("one");
    }

    @Test
    void a_mail_whose_size_is_not_told_is_taken_in() throws Exception {
        look(command -> command.contains("RFC822.SIZE") ? "" : null);
        assertThat(mailbox.taken()).containsExactly("one", "two");
    }

    @Test
    void an_owed_mail_is_taken_in_when_the_server_hands_it_over() throws Exception {
        look(command -> command.contains("BODY.PEEK[]") ? "" : null);
        look(sound);
        assertThat(mailbox.taken()).containsExactly("one", "two");
    }

    /** @param second what is said of the second mail to a command; null for what a sound server says */
    private void look(Function<String, String> second) throws Exception {
        mailbox.look(new ScriptedServer(second));
    }
}
