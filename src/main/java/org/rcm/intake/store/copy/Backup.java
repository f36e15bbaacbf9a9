package org.rcm.intake.store.copy;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/** Writes a database as it is at one instant into a {@link BackupFile}, beside running hubs, a row at a time in memory. */
public final class Backup {
    private final DataSource database;
    private final Progress progress;
    private long done;

    /** @param progress is told after each row */
    public Backup(DataSource database, Progress progress) {
        this.database = database;
        this.progress = progress;
    }

    /**
     * Writes a backup under the name at once, when all of it is on disk; readable by its owner alone.
     *
     * @param file must not be there
     * @param program version of this hub
     * @param broker looks what waits there; called after the database's instant, so that nothing falls between them
     * @param key text of the key if it shall be in it, else null
     * @throws BackupException if it cannot be written; nothing is left then
     */
    public About to(Path file, String program, Supplier<Waiting> broker, String key) {
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString(), null, "it is there already");
            }
            About about = write(draft, program, broker, key);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return about;
        } catch (IOException e) {
            throw new BackupException(
                    "The backup " + file + " cannot be written: " + why(e) + ". Name another file, or make room.", e);
        } catch (SQLException e) {
            throw new BackupException("The database cannot be read to its end: " + e.getMessage(), e);
        } finally {
            remove(draft);
        }
    }

    /** Of a file's name alone nobody learns what is wrong. */
    private static String why(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        boolean says = failure instanceof FileSystemException file && file.getReason() != null
                || !(failure instanceof FileSystemException) && failure.getMessage() != null;
        return says ? failure.getMessage() : failure.getClass().getSimpleName();
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            // What matters has been said; a draft of the same name is written over.
        }
    }

    private About write(Path draft, String program, Supplier<Waiting> broker, String key)
            throws IOException, SQLException {
        remove(draft);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel channel = FileChannel.open(
                        draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly);
                Snapshot snapshot = new Snapshot(database);
                OutputStream buffer = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(buffer)) {
            zip.setLevel(Deflater.BEST_SPEED); // most of it is sealed, and nothing makes that smaller
            About about = about(snapshot, program, broker.get());
            entry(zip, BackupFile.ABOUT, BackupFile.JSON.writeValueAsBytes(about));
            entry(zip, BackupFile.TABLES, BackupFile.JSON.writeValueAsBytes(snapshot.tables()));
            if (key != null) {
                entry(zip, BackupFile.KEY, key.getBytes(StandardCharsets.UTF_8));
            }
            for (Table table : snapshot.tables()) {
                rows(zip, snapshot, table, about.rows());
            }
            zip.finish();
            buffer.flush();
            channel.force(true);
            return about;
        }
    }

    private static About about(Snapshot snapshot, String program, Waiting waiting) throws SQLException {
        return new About(
                About.FORMAT,
                program,
                Instant.now(),
                snapshot.schema(),
                snapshot.text("select last_id || ':' || last_link from audit_head"),
                snapshot.text("select content from meta where name = 'key-check'"),
                total(snapshot.tables()),
                waiting);
    }

    static long total(List<Table> tables) {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private void rows(ZipOutputStream zip, Snapshot snapshot, Table table, long of) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(BackupFile.ROWS + table.name()));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(zip, 1 << 16));
        snapshot.rows(table, values -> {
            out.writeBoolean(true);
            for (int i = 0; i < values.length; i++) {
                out.writeBoolean(values[i] != null);
                if (values[i] != null) {
                    table.columns().get(i).kind().write(values[i], out);
                }
            }
            progress.at(++done, of);
        });
        out.writeBoolean(false);
        out.flush();
        zip.closeEntry();
    }
}
