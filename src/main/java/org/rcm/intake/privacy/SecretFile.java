package org.rcm.intake.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** Small secrets in files that only their owner can read. */
public final class SecretFile {
    private SecretFile() {}

    /**
     * The file's text; if there is no such file, it is made first, parent folders too. Of several processes that make
     * it at once all read the text of one; a crash leaves all of it or nothing.
     *
     * @throws UncheckedIOException if it can be neither read nor made
     */
    public static String readOrCreate(Path file, Supplier<String> text) {
        try {
            if (!Files.exists(file)) {
                create(file.toAbsolutePath(), text.get());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".new", ownerOnly(file));
        try {
            Files.writeString(fresh, text);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            publish(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A link never replaces what another process has published in the meantime; a move would. */
    private static void publish(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException theirs) {
            return;
        } catch (UnsupportedOperationException noLinksHere) {
            Files.copy(
                    fresh, Files.createFile(file, ownerOnly(file)), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Replaces the file's text at once, mode 600. */
    public static void write(Path file, String text) {
        try {
            Path fresh = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "." + file.getFileName(),
                    ".new",
                    ownerOnly(file.toAbsolutePath()));
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(
                    fresh,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
