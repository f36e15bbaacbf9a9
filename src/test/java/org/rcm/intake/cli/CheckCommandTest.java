package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path data;

    /** With the configuration that is shipped. */
    private Workplace.Ran check(String... set) {
        String[] arguments = new String[5 + set.length * 2];
        arguments[0] = "check";
        arguments[1] = "--data";
        arguments[2] = data.toString();
        arguments[3] = "--set";
        arguments[4] = "intake.broker.listen=off";
        for (int i = 0; i < set.length; i++) {
            arguments[5 + i * 2] = "--set";
            arguments[6 + i * 2] = set[i];
        }
        return Workplace.bare(arguments);
    }

    @Test
    void theShippedConfigurationIsWell() {
        var ran = check();
        assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.lines())
                .anyMatch(line -> line.matches("ok +settings .*"))
                .anyMatch(line -> line.matches("ok +events +.*imrf-2022.*"))
                .anyMatch(line -> line.matches("ok +catalogue .*"))
                .anyMatch(line -> line.matches("ok +replies .*"))
                .anyMatch(line -> line.matches("ok +tickets .*"))
                .anyMatch(line -> line.matches("ok +routes .*"))
                .anyMatch(line -> line.matches("ok +passports .*"))
                .anyMatch(line -> line.matches("ok +database .*"))
                .anyMatch(line -> line.matches("ok +broker .*"))
                .anyMatch(line -> line.matches("none +mailbox .*"))
                .anyMatch(line -> line.matches("none +smtp .*"));
    }

    @Test
    void aConnectionThatFailsSaysWhatToLookAt() {
        var ran = check("intake.smtp.url=smtp://127.0.0.1:1", "intake.smtp.password=sesame");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.lines()).anyMatch(line -> line.matches("fails +smtp .*intake.smtp.url.*"));
        assertThat(ran.out() + ran.err()).doesNotContain("sesame");
    }

    @Test
    void parametersOfAUrlAreNotShown() {
        var ran = check("intake.database.url=jdbc:h2:file:" + data + "/other/intake;PASSWORD=sesame");
        assertThat(ran.out()).containsPattern("ok +database .*/other/intake").doesNotContain("sesame");
    }

    @Test
    void aDatabaseThatSaysNothingFailsSoon() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var ran = assertTimeoutPreemptively(
                    Duration.ofSeconds(50),
                    () -> check("intake.database.url=jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x"));
            assertThat(ran.lines()).anyMatch(line -> line.matches("fails +database .*intake.database.url.*"));
        }
    }

    @Test
    void aWrongPasswordAtTheMailboxFails() {
        GreenMail server = new GreenMail(ServerSetup.IMAP.dynamicPort());
        server.start();
        try {
            server.setUser("hub@rcm.example", "hub", "right");
            String url =
                    "intake.mailbox.url=imap://127.0.0.1:" + server.getImap().getPort();
            var wrong = check(url, "intake.mailbox.username=hub", "intake.mailbox.password=wrong");
            var right = check(url, "intake.mailbox.username=hub", "intake.mailbox.password=right");
            assertThat(wrong.lines()).anyMatch(line -> line.matches("fails +mailbox .*intake.mailbox.*"));
            assertThat(right.lines()).anyMatch(line -> line.matches("ok +mailbox .*0 mails in INBOX"));
        } finally {
            server.stop();
        }
    }

    @Test
    void aWrongConfigurationOutweighsAFailingConnection() {
        var ran = check("intake.smtp.url=smtp://127.0.0.1:1", "intake.workers=0");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.lines()).anyMatch(line -> line.matches("wrong +settings .*intake.workers.*"));
    }

    @Test
    void aSchemaOfTicketMessagesThatIsNoJsonIsNamed(@TempDir Path config) throws IOException {
        Path schemas = Files.createDirectories(config.resolve("schema"));
        for (String name : List.of("ticket-request.v1.json", "ticket-response.v1.json", "ticket-receipt.v1.json")) {
            Files.copy(Path.of("config/schema", name), schemas.resolve(name));
        }
        Files.writeString(schemas.resolve("ticket-response.v1.json"), "{\"type\": ");
        var ran = Workplace.bare("check", "--data", data.toString(), "--config", config.toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.lines()).anyMatch(line -> line.matches("wrong +tickets .*ticket-response.v1.json.*"));
    }

    @Test
    void aMissingRouteIsNamed(@TempDir Path routes) throws IOException {
        Files.writeString(routes.resolve("read-mail.camel.yaml"), "- route: {id: read-mail}\n");
        var ran = Workplace.bare(
                "check", "--routes", routes.toString(), "--data", data.toString(), "--set", "intake.broker.listen=off");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.lines())
                .anyMatch(line -> line.matches("wrong +routes .*send-reply.*"))
                .noneMatch(line -> line.matches("wrong +routes .*no route read-mail.*"));
    }

    @Test
    void aFolderThatCannotTakeTheSheetsIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("sheets"), "no folder");
        var ran = check("intake.manifest.folder=" + file);
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.lines()).anyMatch(line -> line.matches("wrong +sheets .*is no folder.*intake.manifest.folder"));
        assertThat(check("intake.manifest.folder=" + folder).lines()).anyMatch(line -> line.matches("ok +sheets .*"));
    }

    @Test
    void nothingIsMadeByLooking() throws IOException {
        check();
        try (var made = Files.list(data)) {
            assertThat(made).isEmpty();
        }
    }

    @Test
    void theDatabaseIsLookedAtWithItsKeyAndStaysAsItWas(@TempDir Path folder) throws IOException {
        Workplace workplace = Workplace.in(folder).given(store -> store.mails().store(Cases.aMail(1)));
        Path file = workplace.data().resolve("db/intake.mv.db");
        byte[] before = Files.readAllBytes(file);
        assertThat(checked(workplace)).contains("opened with the key file");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        Files.move(workplace.data().resolve("intake.key"), folder.resolve("elsewhere"));
        assertThat(checked(workplace)).contains("Key lost");
        assertThat(workplace.data().resolve("intake.key")).doesNotExist();
    }

    private static String checked(Workplace workplace) {
        return Workplace.bare("check", "--data", workplace.data().toString(), "--set", "intake.broker.listen=off")
                .out();
    }
}
