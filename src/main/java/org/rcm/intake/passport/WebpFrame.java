package org.rcm.intake.passport;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The data of a still WebP (RFC 9649), with less of them than there should be. */
final class WebpFrame {

    /** More than a coder's last flush, less than what a row of a photograph takes. */
    private static final int END = 64;

    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    /** Of less, the end may be all that there is. */
    private static final int SHORTEST = 4096;

    private WebpFrame() {}

    /**
     * A WebP of the same picture whose last bytes are missing, which no decoder takes where the picture needs them all.
     * Empty for an animation and for very little data.
     */
    static Optional<byte[]> withoutItsEnd(byte[] content) {
        ByteBuffer b = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int at = FILE_HEADER;
        while (at + CHUNK_HEADER <= content.length) {
            String name = new String(content, at, 4, StandardCharsets.ISO_8859_1);
            int length = b.getInt(at + 4);
            if (length < 0 || length > content.length - at - CHUNK_HEADER) {
                return Optional.empty();
            }
            if (name.startsWith("VP8") && !name.equals("VP8X")) {
                return length < SHORTEST ? Optional.empty() : Optional.of(file(content, at, (length - END) & ~1));
            }
            at += CHUNK_HEADER + length + length % 2;
        }
        return Optional.empty();
    }

    private static byte[] file(byte[] content, int chunk, int length) {
        ByteBuffer out =
                ByteBuffer.allocate(FILE_HEADER + CHUNK_HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(content, 0, FILE_HEADER).put(content, chunk, CHUNK_HEADER + length);
        out.putInt(4, out.capacity() - 8).putInt(FILE_HEADER + 4, length);
        return out.array();
    }
}
