package org.rcm.intake.store.copy;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A backup: a ZIP of {@code backup.json} ({@link About}), {@code tables.json} and one entry a table under {@code tables/},
 * whose rows are written as {@link Kind} says, each after a byte 1, the end a byte 0; and {@code key}, where it was
 * asked for. A file that was not written to its end has no directory, and a damaged one no right checksums: neither is
 * taken. Not thread-safe.
 */
public final class BackupFile implements Source, AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    static final String ABOUT = "backup.json";
    static final String TABLES = "tables.json";
    static final String ROWS = "tables/";
    static final String KEY = "key";

    private final Path file;
    private final ZipFile zip;
    private final About about;
    private final List<Table> tables;

    private BackupFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.about = JSON.readValue(bytes(ABOUT), About.class);
        this.tables = List.of(JSON.readValue(bytes(TABLES), Table[].class));
    }

    /** @throws BackupException if it is no backup, not a whole one, or one of a format that this program does not know */
    public static BackupFile open(Path file) {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                int format = JSON.readTree(bytes(zip, ABOUT)).path("format").asInt();
                if (format != About.FORMAT) {
                    throw new BackupException(
                            file + " has format " + format + ", and this program reads " + About.FORMAT
                                    + ": use the version of the hub that made it.",
                            null);
                }
                return new BackupFile(file, zip);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (IOException e) {
            String why = e instanceof ZipException
                    ? " is not a backup, or not a whole one: " + e.getMessage()
                    : Files.exists(file) ? " cannot be read: " + e.getMessage() : " is not there.";
            throw new BackupException(file + why, e);
        }
    }

    public About about() {
        return about;
    }

    /** The key's text, if it was put in. */
    public Optional<String> key() {
        try {
            return zip.getEntry(KEY) == null
                    ? Optional.empty()
                    : Optional.of(new String(bytes(KEY), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    @Override
    public String schema() {
        return about.schema();
    }

    @Override
    public List<Table> tables() {
        return tables;
    }

    @Override
    public void rows(Table table, Sink sink) throws SQLException {
        CRC32 sum = new CRC32();
        ZipEntry entry = zip.getEntry(ROWS + table.name());
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new CheckedInputStream(stream(zip, ROWS + table.name()), sum), 1 << 16))) {
            long rows = 0;
            while (in.readBoolean()) {
                Object[] values = new Object[table.columns().size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.readBoolean() ? table.columns().get(i).kind().read(in) : null;
                }
                sink.row(values);
                rows++;
            }
            if (rows != table.rows() || in.read() >= 0) {
                throw new IOException(table.name() + " has " + rows + " rows instead of " + table.rows());
            }
            if (sum.getValue() != entry.getCrc()) { // nobody else looks at it
                throw new IOException(table.name() + " has another checksum");
            }
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private BackupException damaged(IOException e) {
        return new BackupException(file + " is damaged: " + e.getMessage() + ". Take another backup.", e);
    }

    private byte[] bytes(String entry) throws IOException {
        return bytes(zip, entry);
    }

    private static byte[] bytes(ZipFile zip, String entry) throws IOException {
        try (InputStream in = stream(zip, entry)) {
            return in.readAllBytes();
        }
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("it has no " + name);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw damaged(e);
        }
    }
}
