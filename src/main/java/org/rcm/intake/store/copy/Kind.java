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

/** What a column holds, the same for both databases, and how a value is written down. The names stand in backups. */
enum Kind {
    INT {
        @Override
        Object get(ResultSet row, int column) throws SQLException {
            return row.getInt(column);
        }

        @Override
        void write(Object value, DataOutput out) throws IOException {
            out.writeInt((Integer) value);
        }

        @Override
        Object read(DataInput in) throws IOException {
            return in.readInt();
        }
    },
    LONG {
        @Override
        Object get(ResultSet row, int column) throws SQLException {
            return row.getLong(column);
        }

        @Override
        void write(Object value, DataOutput out) throws IOException {
            out.writeLong((Long) value);
        }

        @Override
        Object read(DataInput in) throws IOException {
            return in.readLong();
        }
    },
    TRUTH {
        @Override
        Object get(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column);
        }

        @Override
        void write(Object value, DataOutput out) throws IOException {
            out.writeBoolean((Boolean) value);
        }

        @Override
        Object read(DataInput in) throws IOException {
            return in.readBoolean();
        }
    },
    TEXT {
        @Override
        Object get(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        void write(Object value, DataOutput out) throws IOException {
            BYTES.write(((String) value).getBytes(StandardCharsets.UTF_8), out);
        }

        @Override
        Object read(DataInput in) throws IOException {
            return new String((byte[]) BYTES.read(in), StandardCharsets.UTF_8);
        }
    },
    INSTANT {
        @Override
        Object get(ResultSet row, int column) throws SQLException {
            OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
            return value == null ? null : value.toInstant();
        }

        @Override
        void set(PreparedStatement row, int column, Object value) throws SQLException {
            row.setObject(column, ((Instant) value).atOffset(ZoneOffset.UTC));
        }

        @Override
        void write(Object value, DataOutput out) throws IOException {
            out.writeLong(((Instant) value).getEpochSecond());
            out.writeInt(((Instant) value).getNano());
        }

        @Override
        Object read(DataInput in) throws IOException {
            return Instant.ofEpochSecond(in.readLong(), in.readInt());
        }
    },
    BYTES {
        @Override
        Object get(ResultSet row, int column) throws SQLException {
            return row.getBytes(column);
        }

        @Override
        void write(Object value, DataOutput out) throws IOException {
            out.writeInt(((byte[]) value).length);
            out.write((byte[]) value);
        }

        @Override
        Object read(DataInput in) throws IOException {
            int length = in.readInt();
            if (length < 0 || length > LONGEST) {
                throw new IOException("a value of " + length + " bytes");
            }
            byte[] value = new byte[length];
            in.readFully(value);
            return value;
        }
    };

    /** Rows are pieces of at most some 256 KB; what claims to be much longer was damaged. */
    private static final int LONGEST = 256 * 1024 * 1024;

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
    abstract Object get(ResultSet row, int column) throws SQLException;

    void set(PreparedStatement row, int column, Object value) throws SQLException {
        row.setObject(column, value);
    }

    abstract void write(Object value, DataOutput out) throws IOException;

    abstract Object read(DataInput in) throws IOException;
}
