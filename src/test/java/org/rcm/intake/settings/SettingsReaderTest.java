package org.rcm.intake.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ops write is read in order of weight, and every mistake in it is told at once. */
class SettingsReaderTest {
    @TempDir
    Path folder;

    private Path config;
    private Path routes;

    @BeforeEach
    void folders() throws IOException {
        config = Files.createDirectory(folder.resolve("config"));
        routes = Files.createDirectory(folder.resolve("routes"));
        write("");
    }

    @Test
    void a_key_that_nobody_sets_has_its_default() throws Exception {
        assertThat(read(Map.of(), Map.of()).get(Key.BROKER_LISTEN)).isEqualTo("127.0.0.1:61616");
    }

    @Test
    void the_environment_outweighs_the_file() throws Exception {
        write("intake.workers = 3");
        assertThat(read(Map.of("INTAKE_WORKERS", "5"), Map.of()).workers()).isEqualTo(5);
    }

    @Test
    void the_command_line_outweighs_the_environment() throws Exception {
        assertThat(read(Map.of("INTAKE_WORKERS", "5"), Map.of("intake.workers", "7"))
                        .workers())
                .isEqualTo(7);
    }

    @Test
    void a_secret_may_stand_in_a_file_of_its_own() throws Exception {
        Path secret = Files.writeString(folder.resolve("password"), "s3cret\n");
        write("intake.mailbox.password-file = " + secret);
        assertThat(read(Map.of(), Map.of()).get(Key.MAILBOX_PASSWORD)).isEqualTo("s3cret");
    }

    @Test
    void a_key_without_a_value_is_told_with_its_line() throws IOException {
        write("intake.workers = 3\nintake.wrokers");
        assertThat(mistakes(Map.of()).toString()).contains("application.properties line 2");
    }

    @Test
    void every_mistake_is_told_at_once() throws IOException {
        write("intake.mailbox.url = http://host\nintake.wrokers = 3\nintake.clock = noon");
        assertThat(mistakes(Map.of("intake.mailbox.poll", "soon"))).hasSize(4);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            intake.mailbox.url       | http://host      | must begin with imap:// or imaps://
            intake.mailbox.url       | imap://u:p@host  | must not hold a user or password
            intake.mailbox.addresses | nobody           | no e-mail address
            intake.mailbox.poll      | soon             | no duration
            intake.broker.listen     | 61616            | neither host:port nor off
            intake.clock             | noon             | neither system nor mail nor an instant
            intake.workers           | 0                | must be 1 or more
            intake.workers           | many             | no whole number
            intake.routes            | read-mail,fly    | names no step: fly
            intake.reply.language    | French           | must be the code
            intake.database.url      | mysql://x        | must begin with jdbc:h2:
            intake.mailbox.v.usrname | crm              | did you mean intake.mailbox.username?
            intake.mailbox.visas.url | http://v         | must begin with imap
            intake.mailbox.visas.addresses | a@b        | did you mean intake.mailbox.addresses?
            intake.mailbox.usrname   | crm              | did you mean intake.mailbox.username?
            """)
    void a_mistake_says_where_and_what_to_do(String key, String value, String told) throws IOException {
        write("# a comment\n" + key + " = " + value);
        assertThat(mistakes(Map.of()).get(0).toString())
                .contains("application.properties line 2")
                .contains(key)
                .contains(told);
    }

    @Test
    void a_wrong_secret_is_not_repeated_in_the_complaint() throws IOException {
        write("intake.mailbox.password-file = " + folder.resolve("nowhere"));
        assertThat(mistakes(Map.of()).get(0).remedy()).contains("this user may read");
    }

    @Test
    void mails_are_not_moved_to_where_they_arrive() throws IOException {
        write("intake.mailbox.url = imaps://a\nintake.mailbox.username = a\nintake.mailbox.password = p\n"
                + "intake.mailbox.move-failed-to = inbox");
        assertThat(mistakes(Map.of()).toString())
                .contains("intake.mailbox.move-failed-to", "is the folder that mails arrive in");
    }

    @Test
    void a_mailbox_with_a_name_has_the_rest_from_the_one_without() throws Exception {
        write("intake.mailbox.url = imaps://a\nintake.mailbox.username = a\nintake.mailbox.password = p\n"
                + "intake.mailbox.visas.folder = VISAS");
        Settings visas = read(Map.of(), Map.of()).mailboxes().get("visas");
        assertThat(visas.get(Key.MAILBOX_FOLDER)).isEqualTo("VISAS");
        assertThat(visas.get(Key.MAILBOX_PASSWORD)).isEqualTo("p");
    }

    @Test
    void a_mailbox_with_a_login_of_its_own_has_no_part_of_the_others() throws Exception {
        write("intake.mailbox.url = imaps://a\nintake.mailbox.username = a\nintake.mailbox.password = p\n"
                + "intake.mailbox.visas.username = v\nintake.mailbox.visas.oauth.tenant = t\n"
                + "intake.mailbox.visas.oauth.client-id = c\nintake.mailbox.visas.oauth.client-secret = s");
        Settings visas = read(Map.of(), Map.of()).mailboxes().get("visas");
        assertThat(visas.find(Key.MAILBOX_PASSWORD)).isEmpty();
        assertThat(visas.isOAuth(ServerKeys.MAILBOX)).isTrue();
    }

    @Test
    void a_mailbox_with_a_name_may_stand_in_the_environment() throws Exception {
        Path secret = Files.writeString(folder.resolve("password"), "s3cret");
        Settings settings = read(
                Map.of(
                        "INTAKE_MAILBOX_VISAS_URL",
                        "imaps://v",
                        "INTAKE_MAILBOX_VISAS_PASSWORD_FILE",
                        secret.toString()),
                Map.of());
        assertThat(settings.mailboxes()).containsOnlyKeys("visas");
        assertThat(settings.mailboxes().get("visas").get(Key.MAILBOX_PASSWORD)).isEqualTo("s3cret");
    }

    @Test
    void one_folder_is_read_once() throws IOException {
        write("intake.mailbox.url = imaps://a\nintake.mailbox.username = a\nintake.mailbox.password = p\n"
                + "intake.mailbox.visas.poll = 5s");
        assertThat(mistakes(Map.of()).get(0).toString())
                .contains("intake.mailbox.visas.folder")
                .contains("is the one of intake.mailbox.folder");
    }

    @Test
    void a_missing_folder_is_a_mistake() throws IOException {
        Files.delete(routes);
        assertThat(mistakes(Map.of()).get(0).key()).isEqualTo("--routes");
    }

    @Test
    void the_shipped_file_holds_no_mistake() throws Exception {
        assertThat(SettingsReader.read(Path.of("config"), Path.of("routes"), Map.of(), Map.of()))
                .isNotNull();
    }

    @Test
    void the_shipped_file_shows_every_key() throws Exception {
        String shipped = Files.readString(Path.of("config/application.properties"));
        for (Key key : Key.values()) {
            assertThat(shipped).contains(key.key() + " =");
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(config.resolve("application.properties"), text);
    }

    private Settings read(Map<String, String> environment, Map<String, String> overrides) throws SettingsException {
        return SettingsReader.read(config, routes, environment, overrides);
    }

    private List<Mistake> mistakes(Map<String, String> overrides) {
        return catchThrowableOfType(SettingsException.class, () -> read(Map.of(), overrides))
                .mistakes();
    }
}
