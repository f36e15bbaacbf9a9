package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NativesTest {

    @TempDir
    private Path home;

    static Stream<String> libraries() {
        return Stream.concat(Natives.OPENCV_LIBRARIES.stream(), Natives.ONNX_LIBRARIES.stream());
    }

    /** A newer version of a dependency may name its files differently. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("libraries")
    void everyLibraryLoadedByNameIsInTheClassPath(String library) {
        assertThat(NativesTest.class.getResource(library)).isNotNull();
    }

    @Test
    void nativesStayUnpackedInTheHomeFolder() {
        assertThat(NativeFolder.of(home)).isEqualTo(home.resolve(".javacpp/cache"));
    }

    @Test
    void folderThatOthersMayWriteToIsNotTrusted() throws IOException {
        assumeTrue(posix(), "no POSIX permissions here");
        Path cache = Files.createDirectories(home.resolve(".javacpp/cache"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
        Path chosen = NativeFolder.of(home);
        assertThat(chosen).isNotEqualTo(cache);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(chosen)))
                .isEqualTo("rwx------");
    }

    @Test
    void homeThatIsNoFolderIsDoneWithout() throws IOException {
        Path file = Files.writeString(home.resolve("nobody"), "");
        assertThat(NativeFolder.of(file)).isWritable();
    }

    private boolean posix() throws IOException {
        return Files.getFileStore(home).supportsFileAttributeView("posix");
    }
}
