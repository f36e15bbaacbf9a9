package org.rcm.intake.mailbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.rcm.intake.fixtures.Access;

/** An IMAP server with two mails which says what a test wants of it. */
final class ScriptedServer implements AutoCloseable {
    private static final String MAIL = "Subject: %s\r\n\r\nx\r\n";

    /** Every command that it heard. */
    final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    private final ServerSocket listening = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
    private final Function<String, String> second;
    private final Function<String, String> refusals;

    /** @param second what is said of the second mail to a command; null for what a sound server says */
    ScriptedServer(Function<String, String> second) throws IOException {
        this(second, command -> null);
    }

    private ScriptedServer(Function<String, String> second, Function<String, String> refusals) throws IOException {
        this.second = second;
        this.refusals = refusals;
        inBackground(this::accept);
    }

    /** @param refusals "NO" or "BAD" and why to what is refused, null to what is not */
    static ScriptedServer refusing(UnaryOperator<String> refusals) throws IOException {
        return new ScriptedServer(command -> null, refusals);
    }

    MailboxServer inbox() {
        return new MailboxServer(Access.to("imap://127.0.0.1:" + listening.getLocalPort(), "a", "b"), "INBOX");
    }

    /** True if a command fetches a mail, alone or among others. */
    static boolean fetches(String command, int uid) {
        return command.matches("UID FETCH (1:2|" + uid + ") .*");
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "imap");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                inBackground(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket connected) {
        try (Socket client = connected) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, "* OK IMAP4rev1\r\n");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ", 2);
                heard.add(words[1]);
                String refusal = refusals.apply(words[1]);
                String answer = refusal == null ? answer(words[1]) : "";
                say(client, answer + words[0] + " " + (refusal == null ? "OK done" : refusal) + "\r\n");
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
            return "* CAPABILITY IMAP4rev1 UIDPLUS\r\n";
        }
        if (command.startsWith("SELECT")) {
            return "* 2 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\n* FLAGS (\\Seen)\r\n";
        }
        if (command.startsWith("LIST")) {
            return "* LIST () \"/\" " + command.substring(command.lastIndexOf(' ') + 1) + "\r\n";
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
        String item =
                command.contains("SIZE") ? "RFC822.SIZE " + raw.length() : "BODY[] {" + raw.length() + "}\r\n" + raw;
        return fetches(command, uid) ? "* " + uid + " FETCH (UID " + uid + " " + item + ")\r\n" : "";
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
