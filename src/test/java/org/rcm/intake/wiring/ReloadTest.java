package org.rcm.intake.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.decision.Decisions;
import org.rcm.intake.event.Events;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.Copies;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.mail.MailWords;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.RegistrationBuilder;
import org.rcm.intake.store.Store;

/** Files of the configuration are changed while the hub runs. */
@Timeout(180)
class ReloadTest {
    private static final String EVENT = "events/imrf-2022.yaml";

    @TempDir
    static Path folder;

    private static MailServer server;
    private static RunningHub hub;

    @BeforeAll
    static void start() throws Exception {
        Copies.of(Path.of("config"), config());
        server = MailServer.start();
        hub = HubUnderTest.in(folder.resolve("data"))
                .config(config())
                .reading(server)
                .run();
    }

    @AfterAll
    static void stop() {
        hub.close();
        server.close();
    }

    /** As shipped again, and taken over. */
    @AfterEach
    void putBack() throws Exception {
        Copies.of(Path.of("config"), config());
        change(EVENT, "id: imrf-2022", "# put back " + System.nanoTime() + "\nid: imrf-2022");
        String wanted = Files.readString(config().resolve(EVENT));
        Await.until(() -> told(EVENT), wanted::equals);
        Await.until(ReloadTest::notes, List::isEmpty);
    }

    private static Path config() {
        return folder.resolve("config");
    }

    private static void change(String file, String from, String to) throws IOException {
        Path path = config().resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(
                path,
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }

    private static Store store() {
        return hub.beans().store();
    }

    private static Events events() {
        return hub.beans().rules().configuration().events();
    }

    private static String told(String file) {
        return store().filesInForce().texts().get(file);
    }

    private static List<String> notes() {
        return store().meta().notes();
    }

    private static Instant deadline() {
        return events().byId("imrf-2022").orElseThrow().deadline().instant();
    }

    @Test
    void a_changed_event_is_taken_over() throws Exception {
        change(EVENT, "before: 2022-03-02T00:00", "before: 2022-03-03T00:00");
        Await.until(ReloadTest::deadline, Instant.parse("2022-03-03T06:00:00Z")::equals);
        assertThat(deadline()).isEqualTo("2022-03-03T06:00:00Z");
    }

    @Test
    void a_wrong_one_is_refused_with_its_reason_and_the_old_one_stays() throws Exception {
        Instant before = deadline();
        change(EVENT, "before: 2022-03-02T00:00", "before: tomorrow");
        List<String> notes = Await.until(ReloadTest::notes, list -> !list.isEmpty());
        assertThat(notes.get(0)).contains("running with the old one", "imrf-2022.yaml line");
        assertThat(deadline()).isEqualTo(before);
    }

    @Test
    void a_right_file_beside_a_wrong_one_waits_until_all_are_right() throws Exception {
        Instant before = deadline();
        change(EVENT, "before: 2022-03-02T00:00", "before: 2022-03-04T00:00");
        change("replies/es/words.ftl", "<#", "<#nonsense ><#");
        Await.until(ReloadTest::notes, list -> !list.isEmpty());
        assertThat(deadline()).isEqualTo(before);
    }

    @Test
    void a_file_in_another_encoding_is_refused_with_its_reason() throws Exception {
        Path event = config().resolve(EVENT);
        Files.write(event, "# Secretar\u00eda\n".getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);
        List<String> notes = Await.until(ReloadTest::notes, list -> !list.isEmpty());
        assertThat(notes.get(0)).contains("imrf-2022.yaml", "UTF-8");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_and_forgotten_when_it_is_gone() throws Exception {
        Path unreadable = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(unreadable), "there is no file here that root cannot read");
        Path link = Files.createSymbolicLink(config().resolve("events/another.yaml"), unreadable);
        List<String> notes = Await.until(ReloadTest::notes, list -> !list.isEmpty());
        Files.delete(link);
        assertThat(notes.get(0)).contains("another.yaml", "cannot be read");
        Await.until(ReloadTest::notes, List::isEmpty);
    }

    @Test
    void words_that_automatic_mails_are_known_by_are_taken_over() throws Exception {
        MailWords before = hub.beans().rules().configuration().words();
        change("catalogue/machines.txt", "\n", "\n\n");
        String wanted = Files.readString(config().resolve("catalogue/machines.txt"));
        Await.until(() -> told("catalogue/machines.txt"), wanted::equals);
        assertThat(hub.beans().rules().configuration().words()).isNotSameAs(before);
    }

    @Test
    void an_event_that_has_registrations_cannot_lose_its_file() throws Exception {
        store().registrations()
                .insert(RegistrationBuilder.open("IMRF22-0901", "imrf-2022", Instant.now(), "es")
                        .delegation("PAN")
                        .build());
        Files.delete(config().resolve(EVENT));
        List<String> notes = Await.until(ReloadTest::notes, list -> !list.isEmpty());
        assertThat(notes.get(0)).contains("IMRF22-0901", "put its file back");
        assertThat(events().byId("imrf-2022")).isPresent();
    }

    @Test
    void places_that_are_held_beyond_a_lower_maximum_are_told() throws Exception {
        for (int place = 1; place <= 3; place++) {
            store().seats().take("imrf-2022", "CRI", Ledger.MAXIMUM, 3, "IMRF22-091" + place);
        }
        change(EVENT, "before: 2022-03-02T00:00", "before: 2022-03-05T00:00");
        List<String> notes = Await.until(ReloadTest::notes, list -> !list.isEmpty());
        assertThat(notes.get(0)).contains("3 of CRI hold places", "keep them");
        assertThat(deadline()).isEqualTo("2022-03-05T06:00:00Z");
        for (int place = 1; place <= 3; place++) {
            store().seats().release("IMRF22-091" + place, Ledger.MAXIMUM);
        }
    }

    @Test
    void a_mail_is_decided_by_what_it_was_read_by() throws Exception {
        Exchange mail = new DefaultExchange(hub.camel());
        Decisions before = hub.beans().rules().decisions();
        hub.beans().rules().reading().readAll("999999", mail);
        hub.beans().rules().replace(hub.beans().rules().configuration().again());
        assertThat(hub.beans().rules().by(mail)).isSameAs(before);
        assertThat(hub.beans().rules().decisions()).isNotSameAs(before);
    }
}
