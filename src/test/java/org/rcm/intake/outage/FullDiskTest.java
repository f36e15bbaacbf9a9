package org.rcm.intake.outage;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.settings.Key;

/** Embedded database and broker on a small disk of their own, where one can be mounted. */
class FullDiskTest extends DatabaseThatTakesNothing {
    private Path disk;

    @Override
    HubUnderTest on(Path folder) throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString());
        assumeTrue(mounted, "no file system can be mounted here (only root may): a full disk is not tried");
        return HubUnderTest.in(disk.resolve("data")).with(Key.DISK_FREE, "1");
    }

    @Override
    void refuse() throws IOException {
        byte[] piece = new byte[4096];
        try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
            while (true) {
                filler.write(piece);
            }
        } catch (IOException full) {
            return;
        }
    }

    @Override
    void takeAgain() throws IOException {
        Files.delete(disk.resolve("filler"));
    }

    @Override
    void end() throws Exception {
        run("umount", "-l", disk.toString());
    }

    private static boolean run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
