package org.rcm.intake.passport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where natives lie unpacked from one start to the next: {@code ~/.javacpp/cache}, or what {@code
 * -Dorg.bytedeco.javacpp.cachedir} names. JavaCPP's own second choice has a name in the common temporary folder that
 * anybody can foresee, and what lies there is loaded into the process.
 */
final class NativeFolder {

    private static final String SETTING = "org.bytedeco.javacpp.cachedir";

    private NativeFolder() {}

    /** Settles the folder before JavaCPP does: a fresh one for this process where the home folder is of no use. */
    static synchronized void choose() {
        if (System.getProperty(SETTING) == null) {
            System.setProperty(
                    SETTING, of(Path.of(System.getProperty("user.home"))).toString());
        }
    }

    static Path of(Path home) {
        Path own = home.resolve(".javacpp").resolve("cache");
        return usable(own) ? own : fresh();
    }

    /** Ours, and nobody else may write there. */
    private static boolean usable(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                return Files.isWritable(folder);
            }
            PosixFileAttributes attributes = Files.readAttributes(folder, PosixFileAttributes.class);
            Path self = Path.of("/proc/self");
            return Files.isWritable(folder)
                    && !attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)
                    && (Files.notExists(self) || attributes.owner().equals(Files.getOwner(self)));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static Path fresh() {
        try {
            Path folder = Files.createTempDirectory("intake-natives");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "natives-away"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for natives", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            // what lies in a folder before the folder
            inside.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // the process ends, and what stays is in the temporary folder
        }
    }
}
