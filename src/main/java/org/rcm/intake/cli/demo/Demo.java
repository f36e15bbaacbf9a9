package org.rcm.intake.cli.demo;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import jakarta.jms.JMSException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rcm.intake.event.Events;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.wiring.Configuration;
import org.rcm.intake.wiring.NamedInSettings;
import org.rcm.intake.wiring.Purpose;
import org.rcm.intake.wiring.RunningHub;
import org.rcm.intake.wiring.StartException;

/** A mail server with the delegates' mails in it, and a hub that works on them. */
public final class Demo implements AutoCloseable {
    /** Everybody's at the demo's mail server, which listens on the loopback interface only. */
    public static final String PASSWORD = "demo";

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final String secretariat;
    private final MailServer server = MailServer.started();
    private final Mailboxes mailboxes = new Mailboxes(server.imapPort());
    private final Set<String> delegates = new LinkedHashSet<>();
    private RunningHub hub;

    /** @param secretariat the address that delegates write to */
    public Demo(String secretariat) {
        this.secretariat = secretariat;
    }

    /** What the demo needs other than the configuration has it: embedded parts alone, whatever else is configured. */
    public Map<Key, String> settings(Path data) throws IOException {
        return Map.ofEntries(
                Map.entry(Key.DATA, data.toString()),
                Map.entry(Key.MAILBOX_URL, server.imapUrl()),
                Map.entry(Key.MAILBOX_USERNAME, secretariat),
                Map.entry(Key.MAILBOX_PASSWORD, PASSWORD),
                Map.entry(Key.MAILBOX_FOLDER, "INBOX"),
                Map.entry(Key.MAILBOX_MOVE_TO, ""),
                Map.entry(Key.MAILBOX_POLL, "500ms"),
                Map.entry(Key.SMTP_URL, server.smtpUrl()),
                // GreenMail takes no null sender, which answers have elsewhere (RFC 3834, 3.3).
                Map.entry(Key.SMTP_ENVELOPE, secretariat),
                Map.entry(Key.SMTP_USERNAME, ""),
                Map.entry(Key.SMTP_PASSWORD, ""),
                Map.entry(Key.DATABASE_URL, ""),
                Map.entry(Key.BROKER_URL, "embedded"),
                Map.entry(Key.BROKER_LISTEN, "127.0.0.1:" + freePort()),
                Map.entry(Key.MANAGEMENT_LISTEN, "off"),
                Map.entry(Key.KEY_FILE, ""),
                Map.entry(Key.ROUTES, "all"),
                Map.entry(Key.CLOCK, "mail"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    /** Has the delegates write; @return how many mails now lie in the Secretariat's mailbox */
    public int write() throws IOException, MessagingException {
        addUser(secretariat);
        Composer composer = new Composer(secretariat);
        List<MimeMessage> messages = new ArrayList<>();
        for (SampleMail mail : SampleMail.all()) {
            String address = new InternetAddress(mail.from()).getAddress();
            if (delegates.add(address)) {
                addUser(address);
            }
            messages.add(composer.compose(mail));
        }
        mailboxes.append(secretariat, PASSWORD, messages);
        return messages.size();
    }

    private void addUser(String address) {
        try {
            server.getManagers().getUserManager().createUser(address, address, PASSWORD);
        } catch (UserException e) {
            throw new IllegalStateException("the demo's mail server takes no user " + address, e);
        }
    }

    public void start(Configuration configuration) throws StartException {
        hub = RunningHub.start(configuration, Purpose.RUN);
    }

    /**
     * Waits until these mails are decided and everything is sent; then lets the hub look at the clock on the morning after
     * the deadline that has passed, when closing notes are written.
     *
     * @return false if it took too long
     */
    public boolean work(int mails) throws InterruptedException {
        Patience patience = new Patience(hub.beans().store(), LONGEST);
        if (!patience.untilDone(mails)) {
            return false;
        }
        morningAfter().ifPresent(hub.beans().appointments()::keepUntil);
        hub.producer().sendBody("direct:watch-deadline", "");
        return patience.untilDone(mails);
    }

    /** Reads what came of it from database, queue and mailboxes. */
    public Outcome outcome() throws IOException, MessagingException, JMSException {
        Settings settings = hub.beans().configuration().settings();
        List<QueuedTicket> tickets = QueuedTicket.browse(
                "tcp://" + settings.get(Key.BROKER_LISTEN), NamedInSettings.ticketingLogin(settings));
        List<ArrivedAnswer> answers = ArrivedAnswer.in(mailboxes, everybody(), PASSWORD);
        Events events = hub.beans().configuration().events();
        return Outcome.of(hub.beans().store(), events, tickets, answers);
    }

    private Optional<Instant> morningAfter() {
        Instant now = hub.beans().clock().instant();
        return hub.beans().configuration().events().all().stream()
                .filter(event ->
                        event.takesRegistrationsAt(now) && event.deadline().hasPassed(now))
                .map(event -> event.notices().daytime(event.deadline().instant()))
                .max(Instant::compareTo);
    }

    /** Who wrote, and then who was written to without having written; the server makes a mailbox for each. */
    private Set<String> everybody() {
        Set<String> all = new LinkedHashSet<>(delegates);
        for (GreenMailUser user : server.getManagers().getUserManager().listUser()) {
            String address = user.getEmail();
            if (all.add(address)) {
                user.setPassword(PASSWORD);
            }
        }
        all.remove(secretariat);
        return all;
    }

    /** {@code imap://127.0.0.1:port}. */
    public String imapUrl() {
        return server.imapUrl();
    }

    /** {@code smtp://127.0.0.1:port}. */
    public String smtpUrl() {
        return server.smtpUrl();
    }

    @Override
    public void close() {
        if (hub != null) {
            hub.close();
        }
        server.close();
    }
}
