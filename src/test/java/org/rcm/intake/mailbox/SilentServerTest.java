package org.rcm.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.Access;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MailboxAccounts;
import org.rcm.intake.store.NewMail;

/** A server that says OK and does not hand a mail over, as some do with one that they cannot read: it is owed, not lost. */
class SilentServerTest {
    private static final String MAIL = "Subject: %s\r\n\r\nx\r\n";

    private final List<String> taken = new ArrayList<>();
    private final Function<String, String> sound = command -> null;
    private Database database;
    private MailboxAccounts accounts;

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), null, null, 4));
        accounts = new MailboxAccounts(database.dataSource());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_mail_without_its_content_is_owed() throws Exception {
        look(command -> command.contains("BODY.PEEK[]") ? "* 2 FETCH (UID 2 BODY[] NIL)\r\n" : null);
        assertThat(owed()).containsExactly(2L);
    }

    @Test
    void the_mail_beside_it_is_taken_in() throws Exception {
        look(command -> command.contains("BODY.PEEK[]") ? "* 2 FETCH (UID 2 BODY[] NIL)\r\n" : null);
        assertThat(taken).containsExactly("one");
    }

    @Test
    void a_mail_whose_size_is_not_told_is_taken_in() throws Exception {
        look(command -> command.contains("RFC822.SIZE") ? "" : null);
        assertThat(taken).containsExactly("one", "two");
    }

    @Test
    void an_owed_mail_is_taken_in_when_the_server_hands_it_over() throws Exception {
        look(command -> command.contains("BODY.PEEK[]") ? "" : null);
        look(sound);
        assertThat(taken).containsExactly("one", "two");
    }

    /** @param second what is said of the second mail to a command; null for what a sound server says */
    private void look(Function<String, String> second) throws Exception {
        try (Server server = new Server(second)) {
            String url = "imap://127.0.0.1:" + server.listening.getLocalPort();
            MailboxServer place = new MailboxServer(Access.to(url, "a", "b"), "INBOX");
            try (OpenFolder folder = OpenFolder.on(place)) {
                new MailboxReader("m", accounts, StartingPoint.of("all"), Filing.NONE, Clock.systemUTC())
                        .look(folder, this::take);
            }
        }
    }

    private boolean take(List<NewMail> batch) {
        batch.forEach(mail -> taken.add(mail.subject()));
        return true;
    }

    private Iterable<Long> owed() {
        return accounts.owed(new MailboxAccounts.Folder("m", 7));
    }

    /** Two mails, one connection. */
    private static final class Server implements AutoCloseable {
        private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Function<String, String> second;

        Server(Function<String, String> second) throws IOException {
            this.second = second;
            Thread thread = new Thread(this::serve, "imap");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            try (Socket client = listening.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                say(client, "* OK IMAP4rev1\r\n");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String[] words = line.split(" ", 2);
                    say(client, answer(words[1]) + words[0] + " OK done\r\n");
                }
            } catch (IOException e) {
                // the client is gone
            }
        }

        private static void say(Socket client, String text) throws IOException {
            OutputStream out = client.getOutputStream();
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        private String answer(String command) {
            if (command.startsWith("CAPABILITY")) {
                return "* CAPABILITY IMAP4rev1\r\n";
            }
            if (command.startsWith("SELECT")) {
                return "* 2 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* FLAGS (\\Seen)\r\n";
            }
            if (command.startsWith("UID SEARCH")) {
                return command.matches(".*UID (3:.*)") ? "* SEARCH\r\n" : "* SEARCH 1 2\r\n";
            }
            return command.startsWith("UID FETCH") ? fetch(command, 1, "one") + second(command) : "";
        }

        private String second(String command) {
            String said = second.apply(command);
            return said == null ? fetch(command, 2, "two") : said;
        }

        private static String fetch(String command, int uid, String subject) {
            String raw = MAIL.formatted(subject);
            boolean asked = command.matches("UID FETCH (1:2|" + uid + ") .*");
            String item = command.contains("SIZE")
                    ? "RFC822.SIZE " + raw.length()
                    : "BODY[] {" + raw.length() + "}\r\n" + raw;
            return asked ? "* " + uid + " FETCH (UID " + uid + " " + item + ")\r\n" : "";
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }
}
