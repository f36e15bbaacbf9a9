package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommonOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--config c",
                "--config c --routes r --data d",
                "--set a=b",
                "--set a=b=c --set a=d --data d",
                "--data d --set intake.mailbox.url=imap://127.0.0.1:1143"
            })
    void what_is_plain_is_read_as_the_parser_reads_it(String line) {
        CommonOptions plain = CommonOptions.plainly(words(line)).orElseThrow();
        CommonOptions parsed =
                CommandLine.populateCommand(new CommonOptions(), line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(told(plain)).isEqualTo(told(parsed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--config",
                "--config=c",
                "--config c --config d",
                "--config --help",
                "--data @file",
                "--set a",
                "--set a=",
                "--set =b",
                "--sett a=b",
                "c"
            })
    void everything_else_is_left_to_the_parser(String line) {
        assertThat(CommonOptions.plainly(words(line))).isEmpty();
    }

    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" "));
    }

    private static String told(CommonOptions options) {
        return options.config() + " " + options.routes() + " " + options.data() + " " + options.overrides(Map.of());
    }
}
