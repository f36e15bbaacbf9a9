package org.rcm.intake.cli.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rcm.intake.mail.Receipts;

/**
 * Finds mails in {@code .eml} and {@code .mbox} files, in {@code .zip} archives of them, and in folders of all these.
 * A file that is named itself is taken as a mail whatever its ending. Not thread-safe.
 */
public final class MailFinder {
    private static final long LARGEST_ENTRY = 256L * 1024 * 1024;

    private final List<FoundMail> found = new ArrayList<>();

    /**
     * All mails below the paths, in order of receipt, then of their names.
     *
     * @throws IOException naming the path that cannot be read
     */
    List<FoundMail> in(List<Path> paths) throws IOException {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                folder(path);
            } else {
                file(path.getFileName().toString(), path, true);
            }
        }
        found.sort(
                Comparator.<FoundMail, Instant>comparing(m -> m.receipt().at()).thenComparing(FoundMail::source));
        return List.copyOf(found);
    }

    private void folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                file(folder.relativize(file).toString(), file, false);
            }
        }
    }

    private void file(String source, Path file, boolean named) throws IOException {
        String name = source.toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            archive(source, file);
        } else if (name.endsWith(".mbox")) {
            mbox(source, file);
        } else if (named || name.endsWith(".eml")) {
            add(source, Files.getLastModifiedTime(file).toInstant(), () -> Files.readAllBytes(file));
        }
    }

    private void mbox(String source, Path file) throws IOException {
        int number = 0;
        for (Mbox.Section section : Mbox.sections(file)) {
            number++;
            add(source + "#" + number, Files.getLastModifiedTime(file).toInstant(), () -> section.read(file));
        }
    }

    private void archive(String source, Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry :
                    zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                String name = entry.getName();
                if (!entry.isDirectory() && name.toLowerCase(Locale.ROOT).endsWith(".eml")) {
                    Instant changed = entry.getTime() < 0 ? Instant.EPOCH : Instant.ofEpochMilli(entry.getTime());
                    add(source + "/" + name, changed, () -> entry(file, name));
                }
            }
        }
    }

    private static byte[] entry(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            byte[] bytes = in.readNBytes((int) LARGEST_ENTRY);
            if (in.read() >= 0) {
                throw new IOException(file.getFileName() + ": " + name + " is larger than " + LARGEST_ENTRY + " bytes");
            }
            return bytes;
        }
    }

    private void add(String source, Instant fallback, FoundMail.Bytes bytes) throws IOException {
        found.add(new FoundMail(source, Receipts.of(bytes.read(), fallback), bytes));
    }
}
