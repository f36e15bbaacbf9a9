package org.rcm.intake.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors, other systems and haste make of application.properties is read rightly, or told with its line. */
class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_key() throws IOException {
        assertThat(read("\ufeffintake.workers = 3\n").settings().workers()).isEqualTo(3);
        assertThat(mistakes("\ufeff# Settings\nintake.workers = 3\n")).isEmpty();
    }

    @Test
    void lines_may_end_as_on_windows() throws IOException {
        assertThat(read("intake.workers = 3\r\nintake.smtp.from = a@b\r\n")
                        .settings()
                        .workers())
                .isEqualTo(3);
    }

    @Test
    void another_encoding_is_told_with_its_line_and_the_remedy() throws IOException {
        byte[] latin = "intake.workers = 3\n# Secretar\u00eda\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(mistakes(latin)).singleElement().asString().contains("line 2", "is not UTF-8", "save it as UTF-8");
    }

    @Test
    void a_key_that_stands_twice_is_told_with_both_lines() throws IOException {
        assertThat(mistakes("intake.workers = 3\n\nintake.workers = 4\n"))
                .singleElement()
                .asString()
                .contains("line 3", "intake.workers", "line 1", "take one of them out");
    }

    @Test
    void a_commented_key_does_not_stand_twice() throws IOException {
        assertThat(mistakes("#intake.workers = 3\nintake.workers = 4\n")).isEmpty();
    }

    @Test
    void a_secret_stands_in_the_line_or_in_a_file_and_not_in_both() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "one");
        assertThat(mistakes("intake.smtp.password = other\nintake.smtp.password-file = " + file + "\n"))
                .singleElement()
                .asString()
                .contains("intake.smtp.password-file", "beside intake.smtp.password", "take one of them out")
                .doesNotContain("other");
    }

    @Test
    void a_secret_of_the_environment_outweighs_the_file_named_below_it() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "one");
        SettingsReader.Attempt attempt = read(
                ("intake.smtp.password-file = " + file).getBytes(StandardCharsets.UTF_8),
                Map.of("INTAKE_SMTP_PASSWORD", "other"));
        assertThat(attempt.settings().get(Key.SMTP_PASSWORD)).isEqualTo("other");
    }

    @Test
    void a_single_backslash_that_would_vanish_is_told() throws IOException {
        assertThat(mistakes("# C:\\temp\nintake.smtp.password = secret\\word\n"))
                .singleElement()
                .asString()
                .contains("line 2", "backslash", "write it twice")
                .doesNotContain("secret");
    }

    @Test
    void a_backslash_written_twice_is_one() throws IOException {
        assertThat(read("intake.smtp.password = a\\\\b\n").settings().get(Key.SMTP_PASSWORD))
                .isEqualTo("a\\b");
    }

    @Test
    void a_value_may_go_on_in_the_next_line() throws IOException {
        assertThat(read("intake.mailbox.addresses = a@b, \\\n  c@d\n")
                        .settings()
                        .list(Key.MAILBOX_ADDRESSES))
                .containsExactly("a@b", "c@d");
    }

    @Test
    void a_port_that_cannot_be_is_told() throws IOException {
        assertThat(mistakes("intake.management.listen = 127.0.0.1:99999\nintake.smtp.url = smtp://h:70000\n"))
                .hasSize(2)
                .allMatch(told -> told.contains("65535"));
    }

    private List<String> mistakes(String text) throws IOException {
        return mistakes(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> mistakes(byte[] text) throws IOException {
        return read(text, Map.of()).mistakes().stream().map(Mistake::toString).toList();
    }

    private SettingsReader.Attempt read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private SettingsReader.Attempt read(byte[] text, Map<String, String> environment) throws IOException {
        Files.write(folder.resolve("application.properties"), text);
        return SettingsReader.attempt(folder, folder, environment, Map.of());
    }
}
