package org.rcm.intake.privacy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** Small secrets in files that only their owner can read. */
public final class SecretFile {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

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

    /** Replaces the file's text at once; readers see the old text or the new. */
    public static void write(Path file, String text) {
        try {
            Path fresh = draft(file.toAbsolutePath(), text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            keepName(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file to write, which only its owner can read from its first byte; one that is there is written anew and keeps the
     * mode that somebody gave it.
     *
     * @throws IOException if it cannot be written
     */
    public static OutputStream open(Path file) throws IOException {
        Set<StandardOpenOption> anew =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        return new BufferedOutputStream(Channels.newOutputStream(Files.newByteChannel(file, anew, OWNER_ONLY)));
    }

    private static void create(Path file, String text) throws IOException {
        Path fresh = draft(file, text);
        try {
            // A link never replaces what another process has published in the meantime; a move would.
            Files.createLink(file, fresh);
            keepName(file);
        } catch (FileAlreadyExistsException theirs) {
            // The caller reads theirs.
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** A name must outlive the power as its file does: what is sealed by a key is on disk soon. */
    private static void keepName(Path file) throws IOException {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** The text on disk under another name, readable by its owner alone from its first byte. */
    private static Path draft(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".new", OWNER_ONLY);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        return fresh;
    }
}
