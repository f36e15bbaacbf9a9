package org.rcm.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    @TempDir
    private Path data;

    @Test
    void whatIsThereIsReadAndNotMadeAgain() {
        Path file = data.resolve("a/secret");
        SecretFile.readOrCreate(file, () -> "one");
        assertThat(SecretFile.readOrCreate(file, () -> "two")).isEqualTo("one");
    }

    @Test
    void manyThatMakeItAtOnceReadOneText() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            CyclicBarrier start = new CyclicBarrier(8);
            List<Callable<String>> makers = IntStream.range(0, 8)
                    .mapToObj(n -> (Callable<String>) () -> {
                        start.await();
                        return SecretFile.readOrCreate(data.resolve("secret"), () -> "text " + n);
                    })
                    .toList();
            List<String> texts =
                    pool.invokeAll(makers).stream().map(SecretFileTest::get).toList();
            assertThat(texts.stream().distinct()).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void writingReplacesTheText() {
        Path file = data.resolve("secret");
        SecretFile.write(file, "one");
        SecretFile.write(file, "two");
        assertThat(file).hasContent("two");
    }

    @Test
    void whatIsWrittenNewOnlyItsOwnerCanRead() throws IOException {
        Path file = data.resolve("export.csv");
        SecretFile.open(file).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whoeverMayReadAFileMayReadItWhenItIsWrittenAnew() throws IOException {
        Path file = Files.createFile(data.resolve("export.csv"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        SecretFile.open(file).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    private static String get(Future<String> text) {
        try {
            return text.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
