package org.rcm.intake.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellFilesTest {
    @TempDir
    static Path share;

    @BeforeAll
    static void make() throws IOException {
        ShellFiles.main(new String[] {share.toString(), "2026-11-22T00:00:00Z"});
    }

    @Test
    void bash_completes_a_command() throws Exception {
        assertThat(completed("COMP_WORDS=(intake-hub sta); COMP_CWORD=1")).contains("status");
    }

    @Test
    void bash_completes_a_command_below_a_command() throws Exception {
        assertThat(completed("COMP_WORDS=(intake-hub review app); COMP_CWORD=2"))
                .contains("approve");
    }

    @Test
    void bash_completes_an_option() throws Exception {
        assertThat(completed("COMP_WORDS=(intake-hub export --for); COMP_CWORD=2"))
                .contains("--format");
    }

    @Test
    void bash_knows_whose_completion_it_is() throws Exception {
        assertThat(bash("complete -p intake-hub"))
                .containsExactly("complete -o default -F _complete_intake-hub intake-hub");
    }

    @Test
    void every_command_has_a_place_in_the_manual() throws IOException {
        String manual = Files.readString(share.resolve("man/man1/intake-hub.1"));
        assertThat(manual)
                .contains(".SS intake\\-hub run\n", ".SS intake\\-hub review approve\n", "\\fB\\-\\-data\\fR");
    }

    @Test
    void man_reads_the_page_without_complaint() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/man")), "man is not installed");
        String page = share.resolve("man/man1/intake-hub.1").toString();
        assertThat(run(List.of("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", page), true))
                .isEmpty();
    }

    @Test
    void whatis_finds_the_page() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/lexgrog")), "lexgrog is not installed");
        assertThat(run(List.of("lexgrog", share.resolve("man/man1/intake-hub.1").toString()), false))
                .singleElement()
                .asString()
                .contains("intake-hub - registration intake hub");
    }

    private static List<String> completed(String words) throws Exception {
        return bash(words + "; _complete_intake-hub; printf '%s\\n' \"${COMPREPLY[@]}\"");
    }

    private static List<String> bash(String script) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is not installed");
        Path file = share.resolve("bash-completion/completions/intake-hub");
        return run(List.of("bash", "-c", ". '" + file + "'; " + script), false);
    }

    private static List<String> run(List<String> command, boolean complaints) throws Exception {
        Path out = Files.createTempFile(share, "out", "");
        Path err = Files.createTempFile(share, "err", "");
        int ended = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(ended).as(Files.readString(err)).isZero();
        return Files.readAllLines(complaints ? err : out, StandardCharsets.UTF_8);
    }
}
