package org.rcm.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.eclipse.angus.mail.util.BASE64DecoderStream;
import org.eclipse.angus.mail.util.QPDecoderStream;
import org.eclipse.angus.mail.util.UUDecoderStream;

/** Transfer encodings (RFC 2045, 6), decoded as far as damage allows. */
enum TransferEncoding {
    NONE,
    BASE64,
    QUOTED_PRINTABLE,
    UUENCODE;

    /** The encoding a header names; what nobody knows is none (RFC 2045, 6.4 asks to leave such a part alone). */
    static TransferEncoding of(String header) {
        String name = header == null ? "" : header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-].*", "");
        return switch (name) {
            case "base64" -> BASE64;
            case "quoted-printable" -> QUOTED_PRINTABLE;
            case "x-uuencode", "uuencode", "x-uue", "uue" -> UUENCODE;
            default -> NONE;
        };
    }

    /** Decodes a range of bytes; a copy in any case. */
    byte[] decode(byte[] raw, int from, int to) {
        if (this == NONE) {
            return Arrays.copyOfRange(raw, from, to);
        }
        if (this == BASE64) {
            try {
                return bytes(Base64.getMimeDecoder().decode(ByteBuffer.wrap(raw, from, to - from)));
            } catch (IllegalArgumentException e) {
                // damaged: the slower way below keeps what can be kept
            }
        }
        int most = this == QUOTED_PRINTABLE ? to - from : (to - from) / 4 * 3 + 3;
        byte[] decoded = new byte[most];
        int length = 0;
        try (InputStream in = stream(new ByteArrayInputStream(raw, from, to - from))) {
            int read = in.read(decoded, 0, decoded.length);
            while (read > 0) {
                length += read;
                read = length < decoded.length ? in.read(decoded, length, decoded.length - length) : 0;
            }
        } catch (IOException | RuntimeException e) {
            // what was decoded before the damage is kept
        }
        return length == decoded.length ? decoded : Arrays.copyOf(decoded, length);
    }

    private static byte[] bytes(ByteBuffer decoded) {
        byte[] bytes = decoded.array();
        return bytes.length == decoded.limit() ? bytes : Arrays.copyOf(bytes, decoded.limit());
    }

    private InputStream stream(InputStream in) {
        return switch (this) {
            case BASE64 -> new BASE64DecoderStream(in, true);
            case QUOTED_PRINTABLE -> new QPDecoderStream(in);
            case UUENCODE -> new UUDecoderStream(in, true, true);
            case NONE -> in;
        };
    }
}
