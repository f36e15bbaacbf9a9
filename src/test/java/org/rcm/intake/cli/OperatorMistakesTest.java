package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcm.intake.fixtures.ArtemisProcess;
import org.rcm.intake.fixtures.BadSmtp;
import org.rcm.intake.fixtures.Certificates;
import org.rcm.intake.fixtures.Copies;
import org.rcm.intake.fixtures.Dovecot;
import org.rcm.intake.fixtures.TokenServer;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;

/** What operators get wrong, at real servers: what the hub says names the setting or the file, and what to do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperatorMistakesTest {
    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));
    private static final String NEEDS_DOVECOT = "DOVECOT";

    @TempDir
    static Path files;

    private Optional<String> noDovecot;
    private Dovecot mail;
    private Dovecot expired;
    private Dovecot elsewhere;
    private Dovecot plain;
    private Dovecot strict;
    private BadSmtp smtp;
    private TokenServer tokens;
    private Path authority;
    private EmbeddedPostgres postgres;
    private EmbeddedActiveMQ broker;
    private String brokerUrl;
    private ServerSocket taken;
    private Path otherKey;

    /**
     * One mistake.
     *
     * @param settings what is set
     * @param exit of {@code check}
     * @param told every one of these stands in one line of what it prints
     */
    private record Row(String mistake, List<String> settings, int exit, List<String> told) {
        Row telling(String what) {
            return new Row(mistake, settings, exit, List.of("mailbox", what));
        }

        Row wrong() {
            return new Row(mistake, settings, 2, List.of("wrong", "mailbox", told.get(2)));
        }

        @Override
        public String toString() {
            return mistake;
        }
    }

    @BeforeAll
    void start() throws Exception {
        noDovecot = Dovecot.missing();
        Certificates ca = Certificates.in(files);
        authority = ca.file();
        tokens = TokenServer.start(Dovecot.USER);
        smtp = BadSmtp.start();
        if (noDovecot.isEmpty()) {
            Certificates.Issued good = ca.issue("127.0.0.1");
            Certificates.Issued old = ca.issueExpired("127.0.0.1");
            Certificates.Issued other = ca.issue("mail.example");
            mail = Dovecot.with()
                    .tokensOf(tokens)
                    .certificate(good.certificate(), good.key())
                    .start(FOLDER);
            expired = Dovecot.with().certificate(old.certificate(), old.key()).start(FOLDER);
            elsewhere =
                    Dovecot.with().certificate(other.certificate(), other.key()).start(FOLDER);
            plain = Dovecot.start(FOLDER);
            strict = Dovecot.with()
                    .certificate(good.certificate(), good.key())
                    .clientsOf(authority)
                    .start(FOLDER);
        }
        startDatabase();
        broker = ArtemisProcess.serve(Files.createDirectory(files.resolve("artemis")));
        brokerUrl = "tcp://127.0.0.1:" + ArtemisProcess.portOf(broker);
        taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        otherKey = Files.writeString(files.resolve("other.key"), "k".repeat(43) + "=\n");
    }

    /** Whose logins want their passwords, except for the superuser's. */
    private void startDatabase() throws Exception {
        Path rules = Files.writeString(
                files.resolve("pg_hba.conf"),
                "host all postgres 127.0.0.1/32 trust\nhost all postgres ::1/128 trust\nlocal all postgres trust\n"
                        + "host all all 127.0.0.1/32 scram-sha-256\n");
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(Path.of(
                        "target", "postgres-mistakes-" + ProcessHandle.current().pid()))
                .setServerConfig("fsync", "off")
                .setServerConfig("hba_file", rules.toString())
                .start();
        sql("create user hub password 'right'", "create user guest password 'right'");
        sql("create database intake owner hub", "create database bare owner postgres");
        sql("create database newer owner hub");
        for (String used : List.of("intake", "newer")) {
            Database.open(new DatabaseSettings(url(used), "hub", "right", 4)).close();
        }
        try (Connection newer = DriverManager.getConnection(url("newer"), "hub", "right");
                Statement statement = newer.createStatement()) {
            statement.execute(
                    "insert into flyway_schema_history select installed_rank + 1000, '999', 'of tomorrow', type,"
                            + " 'V999__of_tomorrow.sql', checksum, installed_by, installed_on, execution_time, success"
                            + " from flyway_schema_history order by installed_rank desc limit 1");
        }
    }

    private void sql(String... statements) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    @AfterAll
    void stop() throws Exception {
        for (AutoCloseable open :
                new AutoCloseable[] {mail, expired, elsewhere, plain, strict, smtp, tokens, postgres, taken}) {
            if (open != null) {
                open.close();
            }
        }
        if (broker != null) {
            broker.stop();
        }
    }

    @ParameterizedTest
    @MethodSource
    void names_the_setting_and_the_remedy(Row row, @TempDir Path folder) throws Exception {
        assumeTrue(!row.settings().contains(NEEDS_DOVECOT) || noDovecot.isEmpty(), () -> noDovecot.orElseThrow());
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(List.of("--data", folder.resolve("data").toString()));
        for (String set : Stream.concat(
                        Stream.of("intake.broker.listen=off", "intake.management.listen=off"),
                        row.settings().stream().filter(set -> !set.equals(NEEDS_DOVECOT)))
                .toList()) {
            arguments.addAll(set.startsWith("--") ? List.of(set.split(" ", 2)) : List.of("--set", set));
        }
        Workplace.Ran ran = Workplace.bare(arguments.toArray(String[]::new));
        assertThat(ran.lines()).as(ran.out() + ran.err()).anyMatch(line -> row.told().stream()
                .allMatch(line::contains));
        assertThat(ran.exit()).as(ran.out()).isEqualTo(row.exit());
        assertThat(ran.out() + ran.err()).doesNotContain("sesame").doesNotContain("\tat ");
    }

    Stream<Row> names_the_setting_and_the_remedy() throws Exception {
        return Stream.of(mailboxes(), tokens(), sending(), databases(), brokers(), keysAndFolders(), files())
                .flatMap(List::stream);
    }

    private Row mailbox(String mistake, String told, String url, String... more) {
        List<String> set = new ArrayList<>(List.of(
                NEEDS_DOVECOT,
                "intake.mailbox.url=" + url,
                "intake.mailbox.username=" + Dovecot.USER,
                "intake.mailbox.password=" + Dovecot.PASSWORD));
        set.addAll(List.of(more));
        return new Row(mistake, set, 1, List.of("fails", "mailbox", told));
    }

    private List<Row> mailboxes() {
        if (noDovecot.isPresent()) {
            return List.of(mailbox("everything at a mailbox", "", ""));
        }
        String ca = "intake.mailbox.tls.ca=" + authority;
        String imaps = "imaps://127.0.0.1:";
        return List.of(
                mailbox(
                        "wrong password",
                        "see intake.mailbox.username and .password",
                        mail.url(),
                        "intake.mailbox.password=sesame"),
                mailbox("wrong port", "see intake.mailbox.url: is the port right", "imap://127.0.0.1:1"),
                mailbox("TLS at a plain port", "imaps:// goes with port 993", imaps + plain.port(), ca),
                mailbox("plain at a TLS port", "wants imaps://", "imap://127.0.0.1:" + mail.imapsPort()),
                mailbox("SMTP's port", "the right port in intake.mailbox.url", "imap://127.0.0.1:" + smtp.port()),
                mailbox("unknown authority", "in intake.mailbox.tls.ca", imaps + mail.imapsPort()),
                mailbox("expired certificate", "renewed", imaps + expired.imapsPort(), ca),
                mailbox("another host's certificate", "", imaps + elsewhere.imapsPort(), ca)
                        .telling("write into intake.mailbox.url the name"),
                mailbox(
                        "no certificate of our own where one is wanted",
                        "intake.mailbox.tls.certificate",
                        imaps + strict.imapsPort(),
                        ca),
                mailbox("unknown host", "there is no host mail.invalid", "imaps://mail.invalid:993"),
                mailbox("no STARTTLS there", "offers no STARTTLS", plain.url(), "intake.mailbox.tls.starttls=required"),
                mailbox("no such folder", "see intake.mailbox.folder", mail.url(), "intake.mailbox.folder=Nowhere")
                        .wrong());
    }

    private List<Row> tokens() {
        String client = "intake.mailbox.oauth.client-id=" + TokenServer.CLIENT;
        String endpoint = "intake.mailbox.oauth.token-url=" + tokens.tokenUrl();
        String no = "intake.mailbox.password=";
        String url = mail == null ? "imap://127.0.0.1:1" : mail.url();
        return List.of(
                mailbox(
                        "wrong client secret",
                        "see intake.mailbox.oauth.client-id and .client-secret",
                        url,
                        no,
                        client,
                        endpoint,
                        "intake.mailbox.oauth.client-secret=sesame"),
                mailbox(
                        "no token endpoint there",
                        "see intake.mailbox.oauth.token-url",
                        url,
                        no,
                        client,
                        "intake.mailbox.oauth.token-url=http://127.0.0.1:1/token",
                        "intake.mailbox.oauth.client-secret=sesame"),
                mailbox(
                        "no token endpoint at that path",
                        "see intake.mailbox.oauth.token-url",
                        url,
                        no,
                        client,
                        "intake.mailbox.oauth.token-url=" + tokens.tokenUrl().replace("/token", "/elsewhere"),
                        "intake.mailbox.oauth.client-secret=sesame"),
                mailbox(
                        "another's mailbox",
                        "see intake.mailbox.username and .oauth",
                        url,
                        no,
                        client,
                        endpoint,
                        "intake.mailbox.username=another",
                        "intake.mailbox.oauth.client-secret=" + TokenServer.SECRET),
                wrong("tenant that is none", "intake.mailbox.oauth.tenant", "id", "intake.mailbox.oauth.tenant=a b"),
                wrong(
                        "password and token",
                        "intake.mailbox.password",
                        "take the other out",
                        "intake.mailbox.password=sesame",
                        client,
                        endpoint,
                        "intake.mailbox.username=u",
                        "intake.mailbox.oauth.client-secret=sesame"),
                wrong(
                        "token in the clear",
                        "intake.mailbox.url",
                        "set intake.mailbox.tls.starttls = required",
                        "intake.mailbox.url=imap://mail.example",
                        client,
                        endpoint,
                        "intake.mailbox.username=u",
                        "intake.mailbox.oauth.client-secret=sesame"));
    }

    private List<Row> sending() {
        String url = "intake.smtp.url=";
        return List.of(
                fails("SMTP server away", "smtp", "see intake.smtp.url", url + "smtp://127.0.0.1:1"),
                fails(
                        "SMTP at a port of something else",
                        "smtp",
                        "intake.smtp.url",
                        url + "smtp://127.0.0.1:" + postgres.getPort()),
                fails(
                        "smtps at a plain port",
                        "smtp",
                        "smtps:// goes with port 465",
                        url + "smtps://127.0.0.1:" + smtp.port()),
                fails(
                        "SMTP without STARTTLS",
                        "smtp",
                        "in intake.smtp.url",
                        url + "smtp://127.0.0.1:" + smtp.port(),
                        "intake.smtp.tls.starttls=required"));
    }

    private List<Row> databases() throws Exception {
        try (Connection bare = DriverManager.getConnection(url("bare"), "postgres", "");
                Statement statement = bare.createStatement()) {
            statement.execute("revoke create on schema public from public");
        }
        return List.of(
                database("database of a newer version", "Use that version again", "newer", "hub", "right"),
                database("no such database", "Create it", "none", "hub", "right"),
                database("wrong password of the database", "intake.database.password", "intake", "hub", "sesame"),
                database("no right to make tables", "GRANT CREATE, USAGE ON SCHEMA", "bare", "guest", "right"),
                database("no right to the tables", "GRANT ALL ON ALL TABLES", "intake", "guest", "right"),
                fails(
                        "database server away",
                        "database",
                        "intake.database.url",
                        "intake.database.url=jdbc:postgresql://127.0.0.1:1/intake"),
                wrong(
                        "another kind of database",
                        "intake.database.url",
                        "jdbc:postgresql",
                        "intake.database.url=jdbc:mysql://h/d"));
    }

    private Row database(String mistake, String told, String name, String user, String password) {
        return fails(
                mistake,
                "database",
                told,
                "intake.database.url=" + url(name),
                "intake.database.username=" + user,
                "intake.database.password=" + password);
    }

    private List<Row> brokers() {
        return List.of(
                broker("wrong user at the broker", "see intake.broker.username and .password", brokerUrl, "nobody"),
                broker(
                        "no rights at the broker's queues",
                        "let the user of intake.broker.username send to, consume and browse",
                        brokerUrl,
                        ArtemisProcess.STRANGER),
                broker("wrong port of the broker", "see intake.broker.url", "tcp://127.0.0.1:1", "hub"),
                fails(
                        "port for ticketing staff taken",
                        "broker",
                        "set intake.broker.listen",
                        "intake.broker.listen=127.0.0.1:" + taken.getLocalPort()));
    }

    private Row broker(String mistake, String told, String url, String user) {
        return fails(
                mistake,
                "broker",
                told,
                "intake.broker.url=" + url,
                "intake.broker.username=" + user,
                "intake.broker.password=" + ArtemisProcess.PASSWORD);
    }

    private List<Row> keysAndFolders() throws IOException {
        Workplace used = Workplace.in(Files.createDirectory(files.resolve("used")))
                .given(store -> store.mails().store(Cases.aMail(1)));
        String data = "intake.data=" + used.data();
        Path file = Files.writeString(files.resolve("file"), "");
        return List.of(
                fails("key file lost", "database", "intake.key.file", data, "intake.key.file=" + files.resolve("lost")),
                fails("another key", "database", "intake.key.file", data, "intake.key.file=" + otherKey),
                fails("a folder for the key file", "database", "intake.key.file", data, "intake.key.file=" + files),
                fails("no key in the key file", "database", "intake.key.file", data, "intake.key.file=" + file),
                new Row(
                        "data folder that cannot be written",
                        List.of("intake.data=" + file.resolve("data")),
                        2,
                        List.of("wrong", "data", "set intake.data")),
                fails(
                        "port for health taken",
                        "watch",
                        "set intake.management.listen",
                        "intake.management.listen=127.0.0.1:" + taken.getLocalPort()));
    }

    private List<Row> files() throws IOException {
        Path empty = Files.writeString(files.resolve("empty"), "\n");
        Path text = Files.writeString(files.resolve("text"), "no certificate");
        String url = "intake.mailbox.url=imaps://127.0.0.1:1";
        return List.of(
                wrong(
                        "typing error",
                        "intake.mailbox.usrname",
                        "did you mean intake.mailbox.username?",
                        "intake.mailbox.usrname=u"),
                wrong("bad duration", "intake.mailbox.poll", "pause between", "intake.mailbox.poll=soon"),
                wrong(
                        "secret file lost",
                        "intake.mailbox.password-file",
                        "may read",
                        "intake.mailbox.password-file=/lost"),
                wrong(
                        "secret file empty",
                        empty.toString(),
                        "write the secret into it",
                        "intake.smtp.password-file=" + empty),
                wrong("authority's file lost", "intake.mailbox.tls.ca", "PEM", "intake.mailbox.tls.ca=/lost"),
                wrong(
                        "authority's file without certificate",
                        "intake.mailbox.tls.ca",
                        "PEM",
                        url,
                        "intake.mailbox.tls.ca=" + text),
                wrong(
                        "key without certificate",
                        "intake.smtp.tls.key",
                        "intake.smtp.tls.certificate",
                        "intake.smtp.tls.key=" + text),
                wrong(
                        "collector without a scheme",
                        "intake.trace.endpoint",
                        "http://localhost:4318",
                        "intake.trace.endpoint=localhost:4318"),
                wrong("a file for the folder of configuration", "--config", "name the folder", "--config " + text),
                wrong("folder of configuration", "--config", "name the folder", "--config /lost"),
                config("event that is no YAML", "events/imrf-2022.yaml", "id: [", "imrf-2022.yaml:1: not YAML"),
                config("event without delegations", "events/imrf-2022.yaml", withoutDelegations(), "delegations"),
                config("broken template", "replies/en/findings.ftl", "<#if", "findings.ftl"));
    }

    private static String withoutDelegations() throws IOException {
        String whole = Files.readString(Path.of("config/events/imrf-2022.yaml"));
        return whole.substring(0, whole.indexOf("\ndelegations:") + 1)
                + whole.substring(whole.indexOf("\nothers:") + 1);
    }

    /** The shipped configuration with one file overwritten. */
    private Row config(String mistake, String file, String text, String told) throws IOException {
        Path copy = Copies.of(Path.of("config"), Files.createTempDirectory(files, "config"));
        Files.writeString(copy.resolve(file), text);
        return new Row(mistake, List.of("--config " + copy), 2, List.of("wrong", told));
    }

    private static Row fails(String mistake, String part, String told, String... settings) {
        return new Row(mistake, List.of(settings), 1, List.of("fails", part, told));
    }

    private static Row wrong(String mistake, String key, String remedy, String... settings) {
        return new Row(mistake, List.of(settings), 2, List.of("wrong", key, remedy));
    }
}
