package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;

class KeyCommandTest {
    private Workplace workplace;

    @BeforeEach
    void aDatabase(@TempDir Path folder) throws IOException {
        workplace = Workplace.in(folder).given(store -> {
            store.mails().store(Cases.aMail(1));
            store.registrations().insert(Cases.confirmed("IMRF22-0001"));
        });
    }

    private Path key() {
        return workplace.data().resolve("intake.key");
    }

    @Test
    void rotateSealsEverythingWithAnotherKey() throws IOException {
        String before = Files.readString(key());
        var ran = workplace.run("key", "rotate");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("4 values", "--drop-old");
        assertThat(Files.readString(key())).isNotEqualTo(before);
        assertThat(workplace.run("export", "registrations").lines()).hasSize(1);
    }

    @Test
    void rotateIsAudited() {
        workplace.run("key", "rotate", "--who", "Ana Solís");
        List<String> done = new ArrayList<>();
        workplace.given(store -> store.audit().forEach(line -> done.add(line.who() + " " + line.what())));
        assertThat(done).containsExactly("Ana Solís KEY_ADDED", "Ana Solís KEY_ROTATED");
    }

    @Test
    void twoDoNotRotateAtOnce() throws IOException {
        String before = Files.readString(key());
        workplace.given(store -> store.leases().take("key rotate", "somebody else", Duration.ofMinutes(1)));
        var ran = workplace.run("key", "rotate");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("another key rotate");
        assertThat(Files.readString(key())).isEqualTo(before);
    }

    @Test
    void theOldKeyIsTakenOutWhenNothingIsSealedWithItAnyMore() throws IOException {
        workplace.run("key", "rotate");
        int two = Files.readString(key()).length();
        assertThat(workplace.run("key", "rotate", "--drop-old").exit()).isZero();
        assertThat(Files.readString(key()).length()).isLessThan(two);
        assertThat(workplace.run("export", "registrations").lines()).hasSize(1);
    }

    @Test
    void aKeyThatAVaultKeepsIsPrintedAndPutThereByItsKeeper(@TempDir Path vault) throws IOException {
        Path kept = Files.move(key(), vault.resolve("secret"));
        String command = "--set=intake.key.command=cat " + kept;
        var printed = workplace.run("key", "rotate", command);
        assertThat(printed.err()).contains("intake.key.command", "restart every hub");
        Files.write(kept, printed.bytes());
        assertThat(workplace.run("key", "rotate", command).out()).contains("4 values");
        Files.write(kept, workplace.run("key", "rotate", "--drop-old", command).bytes());
        assertThat(workplace.run("export", "registrations", command).lines()).hasSize(1);
    }

    @Test
    void aKeyFitsIntoAnEnvironmentVariable() throws IOException {
        String one = Base64.getEncoder().encodeToString(Files.readAllBytes(key()));
        Files.delete(key());
        var ran = workplace.run("export", "registrations", "--set=intake.key.text=" + one);
        assertThat(ran.lines()).as(ran.err()).hasSize(1);
    }

    @Test
    void aCommandThatGivesNoKeyIsSaid() {
        var ran = workplace.run("status", "--set=intake.key.command=exit 3");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("intake.key.command", "3");
    }

    @Test
    void aNewKeyIsOneThatAHubTakes(@TempDir Path fresh) throws IOException {
        Path kept = Files.write(fresh.resolve("k"), Workplace.bare("key", "new").bytes());
        Workplace other = Workplace.in(fresh.resolve("w"));
        Database.open(DatabaseSettings.embedded(other.data())).close();
        assertThat(other.run("status", "--set=intake.key.command=cat " + kept).exit())
                .isZero();
    }
}
