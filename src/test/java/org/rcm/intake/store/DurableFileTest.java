package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is committed is on the disk, not only on its way there. */
class DurableFileTest {
    private static final int O_DSYNC = 0x1000; // <fcntl.h> of Linux, the same on every architecture of ours

    @TempDir
    Path data;

    @Test
    void theFileIsOpenedSoThatEveryWriteReachesTheDisk() throws Exception {
        Path descriptors = Path.of("/proc");
        assumeTrue(Files.isDirectory(descriptors.resolve("self/fdinfo")), "only Linux tells how a file was opened");
        try (OtherProcess hub = OtherProcess.on(data)) {
            assertThat(flags(descriptors.resolve(String.valueOf(hub.pid())))).allMatch(flags -> (flags & O_DSYNC) != 0);
        }
    }

    private static List<Integer> flags(Path process) throws Exception {
        try (var open = Files.list(process.resolve("fd"))) {
            List<Integer> flags = open.filter(DurableFileTest::isDatabase)
                    .map(fd -> process.resolve("fdinfo").resolve(fd.getFileName()))
                    .map(DurableFileTest::flag)
                    .toList();
            assertThat(flags).as("the database is open").isNotEmpty();
            return flags;
        }
    }

    private static boolean isDatabase(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().endsWith(".mv.db");
        } catch (java.io.IOException closedMeanwhile) {
            return false;
        }
    }

    private static int flag(Path info) {
        try {
            return Files.readAllLines(info).stream()
                    .filter(line -> line.startsWith("flags:"))
                    .map(line -> Integer.parseInt(line.substring(6).strip(), 8))
                    .findFirst()
                    .orElseThrow();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
