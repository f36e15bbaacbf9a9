package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.settings.SettingsReader;
import org.rcm.intake.wiring.ConfigurationFiles;

/** {@code config diff}: the files against what a hub took over. */
class ConfigDiffCommandTest {
    private static final String EVENT = "config/events/imrf-2022.yaml";

    @TempDir
    private Path folder;

    private Workplace workplace;

    @BeforeEach
    void aHubRanByTheseFiles() throws IOException, SettingsException {
        workplace = Workplace.in(folder);
        Path shipped = Path.of("config");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        workplace.configured("intake.broker.listen = off", "intake.smtp.password = first");
        workplace.given(store -> store.filesInForce().replace(texts(), Instant.now()));
    }

    private Map<String, String> texts() {
        try {
            var settings = SettingsReader.read(
                    folder.resolve("config"),
                    folder.resolve("routes"),
                    Map.of(),
                    Map.of("intake.data", workplace.data().toString()));
            Vault vault = Vault.open(workplace.data().resolve("intake.key"), () -> true);
            return new ConfigurationFiles(settings.config()).texts(settings, vault);
        } catch (SettingsException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void nothingDiffersWhereNothingWasChanged() {
        var ran = workplace.run("config", "diff");
        assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
    }

    @Test
    void aChangedValueIsToldByItsKeyWithOldAndNew() throws IOException {
        change(EVENT, "before: 2022-03-02T00:00", "before: 2022-02-10T00:00");
        var ran = workplace.run("config", "diff");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out())
                .contains("events/imrf-2022.yaml")
                .containsPattern("deadline[a-z.-]*\\.before: 2022-03-02T00:00.* → 2022-02-10T00:00");
    }

    @Test
    void ofANewFileOnlyWhatStandsInItIsNew() throws IOException {
        Path copy = folder.resolve("config/events/another.yaml");
        Files.copy(folder.resolve(EVENT), copy);
        var ran = workplace.run("config", "diff");
        assertThat(ran.out())
                .contains("events/another.yaml", "id: new: imrf-2022")
                .doesNotContain("gone:");
    }

    @Test
    void aCommentIsNoChange() throws IOException {
        change(EVENT, "id: imrf-2022", "# a remark\nid: imrf-2022");
        assertThat(workplace.run("config", "diff").exit()).isZero();
    }

    @Test
    void aChangedSentenceIsTold() throws IOException {
        Path words = folder.resolve("config/replies/es/words.ftl");
        Files.writeString(words, Files.readString(words) + "<#-- hasta pronto -->\n");
        assertThat(workplace.run("config", "diff").out())
                .contains("replies/es/words.ftl", "new: <#-- hasta pronto -->");
    }

    @Test
    void whatWouldBeRefusedIsTold() throws IOException {
        change(EVENT, "before: 2022-03-02T00:00", "before: tomorrow");
        var ran = workplace.run("config", "diff");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).contains("would be refused", "imrf-2022.yaml line");
    }

    @Test
    void aChangedSettingNeedsARestart() throws IOException {
        workplace.configured("intake.broker.listen = off", "intake.smtp.password = first", "intake.retry.attempts = 9");
        assertThat(workplace.run("config", "diff").out())
                .contains("settings (after a restart)", "intake.retry.attempts: 5 → 9");
    }

    @Test
    void aChangedSettingOfOneOfSeveralMailboxesIsTold() throws IOException {
        workplace.configured(
                "intake.broker.listen = off",
                "intake.smtp.password = first",
                "intake.mailbox.visas2.url = imaps://mail.example",
                "intake.mailbox.visas2.folder = VISAS");
        assertThat(workplace.run("config", "diff").out()).contains("intake.mailbox.visas2.folder: new: VISAS");
    }

    @Test
    void aChangedListOfWordsIsTold() throws IOException {
        Path machines = folder.resolve("config/catalogue/machines.txt");
        Files.writeString(machines, Files.readString(machines) + "X-Another-Machine: yes\n");
        assertThat(workplace.run("config", "diff").out())
                .contains("catalogue/machines.txt", "new: X-Another-Machine: yes");
    }

    @Test
    void aChangedPasswordIsToldAndNotShown() throws IOException {
        workplace.configured("intake.broker.listen = off", "intake.smtp.password = second");
        var ran = workplace.run("config", "diff");
        assertThat(ran.out())
                .contains("intake.smtp.password: (secret) → (secret)")
                .doesNotContain("second", "first");
    }

    @Test
    void whatAUrlHasBehindItsPathIsNotShown() throws IOException {
        workplace.configured(
                "intake.broker.listen = off",
                "intake.smtp.password = first",
                "intake.broker.url = tcp://artemis.example:61616?trustStorePassword=sesame");
        assertThat(workplace.run("config", "diff").out())
                .contains("intake.broker.url: embedded → tcp://artemis.example:61616 (secret)")
                .doesNotContain("sesame");
    }

    @Test
    void programsReadIt() throws IOException {
        change(EVENT, "before: 2022-03-02T00:00", "before: 2022-02-10T00:00");
        JsonNode json = new ObjectMapper()
                .readTree(workplace.run("config", "diff", "--json").out());
        assertThat(json.at("/changes/0/file").asText()).isEqualTo("events/imrf-2022.yaml");
        assertThat(json.at("/changes/0/needsRestart").asBoolean()).isFalse();
    }
}
