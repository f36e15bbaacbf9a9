package org.rcm.intake.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftFoldersTest {
    @TempDir
    Path temporary;

    @Test
    void emptyFolderOfAnEarlierProcessIsRemoved() throws IOException {
        Path left = aged(Files.createDirectory(temporary.resolve("onnxruntime-java1")));
        LeftFolders.remove(temporary);
        assertThat(left).doesNotExist();
    }

    @Test
    void folderThatWasJustMadeStays() throws IOException {
        Path fresh = Files.createDirectory(temporary.resolve("onnxruntime-java2"));
        LeftFolders.remove(temporary);
        assertThat(fresh).exists();
    }

    @Test
    void folderInUseStays() throws IOException {
        Path used = Files.createDirectory(temporary.resolve("onnxruntime-java3"));
        Files.writeString(used.resolve("libonnxruntime.so"), "");
        aged(used);
        LeftFolders.remove(temporary);
        assertThat(used).exists();
    }

    @Test
    void foldersOfOthersStay() throws IOException {
        Path other = aged(Files.createDirectory(temporary.resolve("something-else")));
        LeftFolders.remove(temporary);
        assertThat(other).exists();
    }

    private static Path aged(Path folder) throws IOException {
        return Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
}
