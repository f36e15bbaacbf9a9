package org.rcm.intake.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.cli.HubCommand;

/** The whole demo once, and what a person sees of it. */
class DemoCommandTest {
    @TempDir
    private static Path data;

    private static int exit;
    private static List<String> shown;
    private static String text;

    @BeforeAll
    static void demo() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        exit = HubCommand.commandLine(out, err).execute("demo", "--data", data.toString());
        text = out.toString(StandardCharsets.UTF_8);
        shown = text.lines().toList();
    }

    /** The rows of the table, each on one line. */
    private static List<String> rows() {
        String table = text.substring(0, text.indexOf("One answer in full"));
        return Stream.of(table.split("(?m)^[─-]{20,}$"))
                .map(row -> row.replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void itEndsWell() {
        assertThat(exit).as(text).isZero();
    }

    @Test
    void theTableFitsTheTerminal() {
        assertThat(shown.stream().takeWhile(line -> !line.startsWith("One answer")))
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void everyMailHasARow() {
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(13);
    }

    @Test
    void aCompleteDelegateGetsATicketRequestAndAnAnswer() {
        assertThat(rows())
                .anyMatch(row -> row.contains("PAN")
                        && row.contains("CONFIRMED, seat 1")
                        && row.contains("REQUEST v1")
                        && row.contains("confirmado"));
    }

    @Test
    void whoLacksAPassportIsAskedForIt() {
        assertThat(rows()).anyMatch(row -> row.contains("HND") && row.contains("PASSPORT_MISSING"));
    }

    @Test
    void theThirdOfADelegationWaitsUntilAPlaceBecomesFree() {
        assertThat(rows())
                .anyMatch(row -> row.contains("WAITLISTED"))
                .anyMatch(row -> row.contains("WITHDRAWN") && row.contains("CANCELLATION"))
                .anyMatch(row -> row.contains("PROMOTED") && row.contains("REQUEST v1"));
    }

    @Test
    void aMachineIsNotAnswered() {
        assertThat(rows()).anyMatch(row -> row.contains("AUTO_REPLY") && row.contains("IGNORED - none"));
    }

    @Test
    void aMinuteLateIsLate() {
        assertThat(rows()).anyMatch(row -> row.contains("BLZ") && row.contains("LATE"));
    }

    @Test
    void answersAreKeptWhereItIsSaid() throws IOException {
        try (Stream<Path> answers = Files.list(data.resolve("answers"))) {
            assertThat(answers).hasSizeGreaterThan(10);
        }
    }

    @Test
    void oneAnswerAndOneTicketRequestAreShownInFull() {
        assertThat(text).contains("Auto-Submitted: auto-replied", "\"ssrDocs\" : \"P/");
    }
}
