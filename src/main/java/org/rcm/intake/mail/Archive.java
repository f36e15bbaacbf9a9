package org.rcm.intake.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Files in a ZIP archive, unpacked in memory within {@link Limits}; a path in it is never followed. */
final class Archive {
    private static final List<String> CLUTTER = List.of("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini");

    private Archive() {}

    /** @param wanted tells by their names which files are taken */
    static void open(Part part, Predicate<String> wanted, Collector collector, Consumer<Part> files) {
        if (part.path().chars().filter(c -> c == '/').count() >= Limits.ARCHIVE_DEPTH) {
            collector.tooLarge("part " + part.path() + ": archives nested more than " + Limits.ARCHIVE_DEPTH + " deep");
            return;
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(part.content()))
                .get()) {
            int number = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.isDirectory()
                        || CLUTTER.stream().anyMatch(entry.getName()::contains)
                        || !wanted.test(entry.getName())) {
                    continue;
                }
                number++;
                if (number > Limits.ARCHIVE_ENTRIES) {
                    collector.tooLarge("part " + part.path() + ": more than " + Limits.ARCHIVE_ENTRIES + " files");
                    return;
                }
                if (!collector.admit()) {
                    return;
                }
                file(zip, entry, part.path() + "/" + number, collector, files);
            }
        } catch (IOException | RuntimeException e) {
            collector.unreadable(part.path(), "broken archive");
        }
    }

    private static void file(ZipFile zip, ZipArchiveEntry entry, String path, Collector collector, Consumer<Part> files)
            throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            collector.locked(path);
        } else if (!zip.canReadEntryData(entry)) {
            collector.unreadable(path, "unknown compression");
        } else {
            byte[] content = unpack(zip, entry, collector);
            if (content == null) {
                collector.tooLarge("part " + path + ": unpacks to more than is reasonable");
                return;
            }
            collector.unpacked(content.length);
            String type = ContentTypes.detect(content);
            files.accept(new Part(path, type, "", FileNames.clean(entry.getName()), null, false, content));
        }
    }

    /** The file, or null where it grows beyond what is left or what its packed size can honestly hold. */
    private static byte[] unpack(ZipFile zip, ZipArchiveEntry entry, Collector collector) throws IOException {
        long packed = Math.max(1, entry.getCompressedSize());
        long most = Math.min(collector.room(), Math.max(Limits.RATIO_FROM, packed * Limits.ARCHIVE_RATIO));
        ByteArrayOutputStream content = new ByteArrayOutputStream((int) Math.min(packed, most));
        byte[] block = new byte[16 * 1024];
        try (InputStream in = zip.getInputStream(entry)) {
            int read = in.read(block);
            while (read > 0) {
                if (content.size() + read > most) {
                    return null;
                }
                content.write(block, 0, read);
                read = in.read(block);
            }
        }
        return content.toByteArray();
    }
}
