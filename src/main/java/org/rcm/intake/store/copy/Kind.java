package org.rcm.intake.store.copy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;

/** What a column holds, the same for both databases, and how a value is written down. The names stand in backups. */
enum Kind {
    INT(ResultSet::getInt, (value, out) -> out.writeInt((Integer) value), DataInput::readInt),
    LONG(ResultSet::getLong, (value, out) -> out.writeLong((Long) value), DataInput::readLong),
    TRUTH(ResultSet::getBoolean, (value, out) -> out.writeBoolean((Boolean) value), DataInput::readBoolean),
    TEXT(
            ResultSet::getString,
            (value, out) -> writeBytes(((String) value).getBytes(StandardCharsets.UTF_8), out),
            in -> new String(readBytes(in), StandardCharsets.UTF_8)),
    INSTANT(
            Kind::getInstant,
            (value, out) -> {
                out.writeLong(((Instant) value).getEpochSecond());
                out.writeInt(((Instant) value).getNano());
            },
            in -> Instant.ofEpochSecond(in.readLong(), in.readInt()),
            value -> ((Instant) value).atOffset(ZoneOffset.UTC)),
    BYTES(ResultSet::getBytes, (value, out) -> writeBytes((byte[]) value, out), Kind::readBytes);

    /** Rows are pieces of at most some 256 KB; what claims to be much longer was damaged. */
    private static final int LONGEST = 256 * 1024 * 1024;

    private final Getter getter;
    private final Writer writer;
    private final Reader reader;
    private final UnaryOperator<Object> forJdbc;

    Kind(Getter getter, Writer writer, Reader reader) {
        this(getter, writer, reader, value -> value);
    }

    /** @param forJdbc the value as a driver takes it */
    Kind(Getter getter, Writer writer, Reader reader, UnaryOperator<Object> forJdbc) {
        this.getter = getter;
        this.writer = writer;
        this.reader = reader;
        this.forJdbc = forJdbc;
    }

    @FunctionalInterface
    private interface Getter {
        Object get(ResultSet row, int column) throws SQLException;
    }

    @FunctionalInterface
    private interface Writer {
        void write(Object value, DataOutput out) throws IOException;
    }

    @FunctionalInterface
    private interface Reader {
        Object read(DataInput in) throws IOException;
    }

    static Kind of(int jdbcType, String named) {
        return switch (jdbcType) {
            case Types.INTEGER -> INT;
            case Types.BIGINT -> LONG;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.VARCHAR -> TEXT;
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> INSTANT;
            case Types.BINARY, Types.VARBINARY -> BYTES;
            default -> throw new IllegalStateException("Nobody has said how to copy " + named);
        };
    }

    /** The value; null is told by {@link ResultSet#wasNull()}. */
    Object get(ResultSet row, int column) throws SQLException {
        return getter.get(row, column);
    }

    void set(PreparedStatement row, int column, Object value) throws SQLException {
        row.setObject(column, forJdbc.apply(value));
    }

    void write(Object value, DataOutput out) throws IOException {
        writer.write(value, out);
    }

    Object read(DataInput in) throws IOException {
        return reader.read(in);
    }

    private static Object getInstant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static void writeBytes(byte[] value, DataOutput out) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private static byte[] readBytes(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("a value of " + length + " bytes");
        }
        byte[] value = new byte[length];
        in.readFully(value);
        return value;
    }
}
