package org.rcm.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {
    private static final byte[] NUMBER = "PA0917345".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path data;

    private Vault open() {
        return Vault.open(data.resolve("keys/intake.key"), () -> false);
    }

    @Test
    void whatIsSealedOpensInItsContext() {
        Vault vault = open();
        assertThat(vault.open(vault.seal(NUMBER, "registration:R-1"), "registration:R-1"))
                .isEqualTo(NUMBER);
    }

    @Test
    void whatIsSealedOpensAfterARestart() {
        byte[] sealed = open().seal(NUMBER, "c");
        assertThat(open().open(sealed, "c")).isEqualTo(NUMBER);
    }

    @Test
    void nothingReadableStandsInWhatIsSealed() {
        byte[] sealed = open().seal(NUMBER, "registration:R-1");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain("PA0917345")
                .doesNotContain("R-1");
    }

    @Test
    void theSameIsNeverSealedAlike() {
        Vault vault = open();
        assertThat(vault.seal(NUMBER, "c")).isNotEqualTo(vault.seal(NUMBER, "c"));
    }

    @Test
    void whatIsSealedForOneOpensForNobodyElse() {
        Vault vault = open();
        byte[] sealed = vault.seal(NUMBER, "registration:R-1");
        assertThatThrownBy(() -> vault.open(sealed, "registration:R-2")).isInstanceOf(KeyException.class);
    }

    @Test
    void aChangedByteIsSeen() {
        Vault vault = open();
        byte[] sealed = vault.seal(NUMBER, "c");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open(sealed, "c")).isInstanceOf(KeyException.class);
    }

    @Test
    void theKeyFileIsForItsOwnerAlone() throws Exception {
        open();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/intake.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void makingTheKeyLeavesNoOtherFile() throws Exception {
        open();
        try (var files = Files.list(data.resolve("keys"))) {
            assertThat(files).containsExactly(data.resolve("keys/intake.key"));
        }
    }

    @Test
    void aLostKeyIsSaidAndNoNewOneIsMade() {
        Path key = data.resolve("intake.key");
        assertThatThrownBy(() -> Vault.open(key, () -> true))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("Key lost")
                .hasMessageContaining("intake.key.file")
                .hasMessageContaining("backup");
        assertThat(key).doesNotExist();
    }

    @Test
    void aFileThatIsNoKeyFileIsSaidAndKept() throws Exception {
        Path key = Files.writeString(data.resolve("intake.key"), "something else");
        assertThatThrownBy(() -> Vault.open(key, () -> fail("a key file is there")))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("intake.key.file");
        assertThat(key).hasContent("something else");
    }

    @Test
    void aDamagedKeyFileIsSaidWithoutQuotingIt() throws Exception {
        open();
        Path key = data.resolve("keys/intake.key");
        String text = Files.readString(key);
        String secret = text.substring(text.indexOf("\"value\"") + 10, text.indexOf("\"value\"") + 40);
        Files.writeString(key, text.replaceFirst("primaryKeyId", "primaryKey"));
        assertThatThrownBy(this::open)
                .isInstanceOf(KeyException.class)
                .hasMessageNotContaining(secret)
                .hasNoCause();
    }

    @Test
    void equalValuesHaveEqualFingerprintsAlsoAfterARestart() {
        assertThat(open().fingerprint("passport", "PA0917345")).isEqualTo(open().fingerprint("passport", "PA0917345"));
    }

    @Test
    void fingerprintsOfOnePurposeTellNothingAboutAnother() {
        Vault vault = open();
        assertThat(vault.fingerprint("name", "ROSA")).isNotEqualTo(vault.fingerprint("address", "ROSA"));
        assertThat(vault.fingerprint("a", "bc")).isNotEqualTo(vault.fingerprint("ab", "c"));
    }

    @Test
    void fingerprintsDependOnTheKey() {
        assertThat(Vault.inMemory().fingerprint("name", "ROSA"))
                .isNotEqualTo(Vault.inMemory().fingerprint("name", "ROSA"))
                .hasSize(43);
    }
}
