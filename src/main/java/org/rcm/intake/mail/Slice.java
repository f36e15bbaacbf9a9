package org.rcm.intake.mail;

import jakarta.mail.internet.SharedInputStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A range of a byte array as the stream that Jakarta Mail splits without copying. */
final class Slice extends ByteArrayInputStream implements SharedInputStream {
    private final int start;

    Slice(byte[] bytes, int from, int to) {
        super(bytes, from, to - from);
        this.start = from;
    }

    @Override
    public long getPosition() {
        return pos - start;
    }

    @Override
    public InputStream newStream(long from, long to) {
        return new Slice(buf, start + (int) from, to < 0 ? count : start + (int) to);
    }

    byte[] bytes() {
        return buf;
    }

    int from() {
        return start;
    }

    int to() {
        return count;
    }
}
