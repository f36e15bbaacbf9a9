package org.rcm.intake.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rcm.intake.store.Store;

/**
 * The ticket requests of an event as {@code tickets-EVENT.csv} and {@code tickets-EVENT.xlsx} in a folder. They hold
 * passport data in the clear, as messages to ticketing staff do; owner and group of the folder's files may read them.
 */
public final class Manifests {
    private static final List<Format> FORMATS = List.of(Format.CSV, Format.XLSX);
    private static final String DRAFT = ".tickets";
    private static final String UNFINISHED = ".new";
    /** Longer than any takes to be written. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Store store;
    private final Path folder;

    /** @param folder made if there is none */
    public Manifests(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    /** Writes both files anew; a reader sees the old file or the new one, never half of one. */
    public void write(String event) throws IOException {
        Files.createDirectories(folder);
        removeAbandoned();
        for (Format format : FORMATS) {
            Path fresh = Files.createTempFile(folder, DRAFT, UNFINISHED);
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
                    Exports.write(store, Exports.Subject.TICKETS, format, event, null, out);
                }
                if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r-----"));
                }
                Files.move(fresh, file(event, format), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        }
    }

    /** Writes the files anew that are there, so that nobody stands in them any more who was erased. */
    public void refresh(String event) throws IOException {
        for (Format format : FORMATS) {
            if (Files.exists(file(event, format))) {
                write(event);
                return;
            }
        }
    }

    /** Removes both files, if they are there. */
    public void remove(String event) throws IOException {
        removeAbandoned();
        for (Format format : FORMATS) {
            Files.deleteIfExists(file(event, format));
        }
    }

    /** A process that died left a draft behind: nobody would ever look for those who stand in it. */
    private void removeAbandoned() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant before = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, DRAFT + "*" + UNFINISHED)) {
            for (Path draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    private Path file(String event, Format format) {
        return folder.resolve("tickets-" + event + "." + format.name().toLowerCase(java.util.Locale.ROOT));
    }
}
