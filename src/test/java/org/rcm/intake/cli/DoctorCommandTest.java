package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Leaks;
import org.rcm.intake.fixtures.WorkDone;

/** {@code doctor} tells how the hub is, and of nobody who is stored. */
class DoctorCommandTest {
    private static final List<String> PERSONAL = List.of(
            "PA1234567",
            "1234567",
            "1974-07-12",
            "12JUL74",
            "12/07/1974",
            "Quiel",
            "QUIEL",
            "Añino",
            "ANINO",
            "Rosa",
            "ROSA MARIA",
            "rosa.quiel",
            "migracion.example",
            "6000-0000");

    @TempDir
    static Path folder;

    private static Workplace.Ran ran;

    @BeforeAll
    static void ask() throws IOException {
        Workplace workplace = Workplace.in(folder)
                .configured(
                        "intake.broker.listen = off",
                        "intake.smtp.password = do-not-tell",
                        "intake.mailbox.username = r.quiel",
                        "intake.smtp.url = smtp://127.0.0.1:1",
                        "intake.mailbox.poll = 7s")
                .given(WorkDone::in);
        Path log = Files.writeString(folder.resolve("hub.log"), """
                2026-11-22T10:49:03.570Z INFO  MailboxReader mailbox seen for the first time
                2026-11-22T10:49:04.570Z ERROR Fault of Rosa María Quiel Añino <rosa.quiel@migracion.example>, PA1234567
                2026-11-22T10:49:05.570Z ERROR born 1974-07-12, or 12/07/1974, or 12JUL74; +507 6000-0000; QUIEL<<ROSA
                    at java.lang.Thread.run(java.base@17.0.15/Thread.java:840)
                """);
        ran = workplace.run("doctor", "--log", log.toString(), "--set=intake.management.listen=127.0.0.1:1");
    }

    @Test
    void nothingPersonalStandsInIt() {
        assertThat(Leaks.in(ran.out(), PERSONAL)).isEmpty();
    }

    @Test
    void linesOfAStackTraceStandInItWhole() {
        assertThat(ran.out()).contains("(java.base@17.0.15/Thread.java:840)");
    }

    @Test
    void noSecretAndNoLoginStandsInIt() {
        assertThat(ran.out())
                .contains("intake.smtp.password = (set)", "intake.mailbox.username = (set)")
                .doesNotContain("do-not-tell", "r.quiel");
    }

    @Test
    void versionsSettingsCountsAndDiskStandInIt() {
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains(
                        "Java " + System.getProperty("java.version"),
                        "intake.mailbox.poll = 7s",
                        "schema version 13",
                        "\"CONFIRMED\":1",
                        "audit trail whole",
                        "free: ");
    }

    @Test
    void theLogStandsInItWithItsTimes() {
        assertThat(ran.out())
                .contains(
                        "2026-11-22T10:49:03.570Z INFO  MailboxReader mailbox seen",
                        "2026-11-22T10:49:04.570Z ERROR Fault of [name]");
    }

    @Test
    void whatCannotBeCollectedSaysWhyAndHindersNothing() {
        assertThat(ran.out()).containsPattern("== health\nnot collected: .*Connect");
    }

    @Test
    void withoutTheKeyTheLogIsLeftOut(@TempDir Path other) throws IOException {
        Workplace lost = Workplace.in(other).given(WorkDone::in);
        Files.delete(lost.data().resolve("intake.key"));
        Path log = Files.writeString(other.resolve("hub.log"), "Rosa Quiel\n");
        var said = lost.run("doctor", "--log", log.toString(), "--set=intake.management.listen=off");
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("Key lost", "without the database nobody knows")
                .doesNotContain("Quiel");
    }
}
