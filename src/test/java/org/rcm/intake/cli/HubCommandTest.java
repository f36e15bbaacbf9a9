package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcm.intake.fixtures.Copies;
import picocli.CommandLine;

class HubCommandTest {

    /** Every command there is, by its whole name. */
    static Stream<List<String>> commands() {
        CommandLine hub = HubCommand.commandLine(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        return below(List.of(), hub);
    }

    private static Stream<List<String>> below(List<String> name, CommandLine command) {
        return Stream.concat(
                Stream.of(name), command.getSubcommands().entrySet().stream().flatMap(sub -> {
                    List<String> longer = new ArrayList<>(name);
                    longer.add(sub.getKey());
                    return below(longer, sub.getValue());
                }));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpOnStandardOutput(List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.add("--help");
        var ran = Workplace.bare(arguments.toArray(String[]::new));
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).startsWith("Usage: intake-hub").doesNotContain("\u001b");
    }

    @Test
    void noCommandIsWrongUsage() {
        assertThat(Workplace.bare().exit()).isEqualTo(2);
    }

    @Test
    void anUnknownCommandIsWrongUsage() {
        assertThat(Workplace.bare("stauts").exit()).isEqualTo(2);
    }

    @Test
    void everyMistakeOfTheConfigurationStandsOnALineOfItsOwn(@TempDir Path folder) throws IOException {
        var ran = Workplace.in(folder)
                .configured("intake.mailbox.url = http://mail", "intake.workers = none", "intake.clok = mail")
                .run("status");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("intake.mailbox.url") && line.contains("imaps://"))
                .anyMatch(line -> line.contains("intake.workers"))
                .anyMatch(line -> line.contains("did you mean intake.clock?"));
    }

    @Test
    void aTemplateThatCannotBeFilledInStopsTheStart(@TempDir Path folder) throws IOException {
        Path config = Copies.of(Path.of("config"), folder.resolve("config"));
        Files.writeString(config.resolve("replies/en/states.ftl"), "${nobody.knows}", StandardOpenOption.APPEND);
        var ran = Workplace.bare(
                "run",
                "--config",
                config.toString(),
                "--data",
                folder.resolve("data").toString(),
                "--set",
                "intake.broker.listen=off",
                "--set",
                "intake.routes=read-mail");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("states.ftl").contains("nobody");
    }

    @Test
    void aSettingOfTheCommandLineWins(@TempDir Path folder) throws IOException {
        var ran = Workplace.in(folder).run("status", "--set", "intake.workers=none");
        assertThat(ran.err()).contains("--set intake.workers");
    }

    @Test
    void aPasswordIsNeverShown(@TempDir Path folder) throws IOException {
        var ran = Workplace.in(folder)
                .run("status", "--set", "intake.smtp.password=sesame", "--set", "intake.workers=none");
        assertThat(ran.err() + ran.out()).contains("intake.workers").doesNotContain("sesame");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsAFailureAndNoWrongUsage(@TempDir Path folder) throws IOException {
        var ran =
                Workplace.in(folder).run("status", "--set", "intake.database.url=jdbc:postgresql://127.0.0.1:1/intake");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("intake.database").doesNotContain("\tat ");
    }
}
