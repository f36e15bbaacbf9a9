package org.rcm.intake.passport;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Empty folders that ONNX Runtime leaves in the temporary folder at every exit: it has its files deleted after their
 * folder, which then was not empty yet.
 */
final class LeftFolders {
    private static final String NAMES = "onnxruntime-java*";
    /** A younger one may be another process's that is about to fill it. */
    private static final Duration AGE = Duration.ofMinutes(5);

    private LeftFolders() {}

    /** Removes those of processes that have ended; whatever cannot be removed stays. */
    static void remove(Path temporary) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, NAMES)) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(folder)
                                .toInstant()
                                .isBefore(Instant.now().minus(AGE))) {
                    // deletes no folder with something in it
                    folder.toFile().delete();
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // tidiness is no reason not to read passports
        }
    }
}
