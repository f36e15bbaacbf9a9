package org.rcm.intake.story;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.fixtures.Leaks;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.wiring.RunningHub;
import org.slf4j.LoggerFactory;

/**
 * What a run leaves behind tells nobody a passport number or a birth date: database, journal of the work queue, log,
 * answers. Ticket messages are for ticketing staff to read: this hub leaves them to another one.
 */
class NothingReadableTest {
    private static final String DELEGATE = "dbatista@migracion.gob.pa.example";
    private static final List<String> SECRETS = List.of(
            "PA7410226",
            "7410226",
            "1984-07-19",
            "840719",
            "19JUL84",
            "19/07/1984",
            "07/19/1984",
            "19.07.1984",
            "19 de julio de 1984");

    @TempDir
    static Path folder;

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static Registration registration;
    private static long promised;
    private static List<String> answers;

    @BeforeAll
    static void run() throws Exception {
        Logger ours = (Logger) LoggerFactory.getLogger("org.rcm.intake");
        Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level usual = all.getLevel();
        all.setLevel(Level.INFO);
        Level ourUsual = ours.getLevel();
        ours.setLevel(Level.TRACE);
        LOG.start();
        ours.addAppender(LOG);
        all.addAppender(LOG);
        try (MailServer server = MailServer.start();
                RunningHub hub = HubUnderTest.in(folder.resolve("data"))
                        .config(EventOfToday.in(folder.resolve("config")))
                        .reading(server)
                        .with(Key.ROUTES, "receive-mail,read-mail,decide-registration,send-reply,watch-deadline")
                        .run()) {
            server.send(DalysWrites.mail());
            answers = Await.until(() -> server.mailsOf(DELEGATE), mails -> !mails.isEmpty());
            registration =
                    hub.beans().store().registrations().inState(State.CONFIRMED).get(0);
            promised = hub.beans().store().outbox().counts(OutboxKind.TICKET).pending();
        } finally {
            ours.setLevel(ourUsual);
            all.setLevel(usual);
        }
    }

    @AfterAll
    static void forget() {
        ((Logger) LoggerFactory.getLogger("org.rcm.intake")).detachAppender(LOG);
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
    }

    @Test
    void the_hub_knows_the_passport_and_owes_a_ticket() {
        assertThat(registration.passport().number()).isEqualTo("PA7410226");
        assertThat(registration.passport().birthDate()).hasToString("1984-07-19");
        assertThat(promised).isEqualTo(1);
    }

    @Test
    void what_is_not_personal_is_found_in_the_files() throws Exception {
        assertThat(Leaks.in(folder.resolve("data/db"), List.of("STORY-0001"))).isNotEmpty();
        assertThat(Leaks.in(folder.resolve("data/broker"), List.of("intake.mails")))
                .isNotEmpty();
    }

    @Test
    void no_file_tells_number_or_birth_date() throws Exception {
        assertThat(Leaks.in(folder.resolve("data"), SECRETS)).isEmpty();
    }

    @Test
    void no_line_of_the_log_tells_number_or_birth_date() {
        String log = LOG.list.stream()
                .map(e -> e.getFormattedMessage() + ThrowableProxyUtil.asString(e.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
        assertThat(log).contains("decided");
        assertThat(Leaks.in(log, SECRETS)).isEmpty();
    }

    @Test
    void no_answer_tells_number_or_birth_date() throws Exception {
        for (String answer : answers) {
            String read = text(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8))));
            assertThat(read).contains("STORY-0001");
            assertThat(Leaks.in(answer + read, SECRETS)).isEmpty();
        }
    }

    /** Everything that is to be read in a mail, decoded. */
    private static String text(Part part) throws Exception {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(text(parts.getBodyPart(i))).append('\n');
            }
            return all.toString();
        }
        return content instanceof String words
                ? words
                : new String(part.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
