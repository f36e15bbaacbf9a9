package org.rcm.intake.passport;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a file is by its first bytes, whatever its name or sender says. */
enum ContentType {
    JPEG,
    PNG,
    GIF,
    BMP,
    TIFF,
    WEBP,
    PDF,
    /** Known, and asked for again as JPEG or PDF: no decoder for it comes from the dependencies. */
    HEIC,
    UNKNOWN;

    /** A PDF may have up to this much before its header (PDF 1.7, appendix H). */
    private static final int PDF_HEADER_WITHIN = 1024;

    /** ISO 23008-12, 10.2, and AVIF, which is the same container. */
    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1", "avif", "avis");

    static ContentType of(byte[] b) {
        if (starts(b, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (starts(b, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        if (starts(b, 0, 'G', 'I', 'F', '8')) {
            return GIF;
        }
        if (starts(b, 0, 'I', 'I', 42, 0) || starts(b, 0, 'M', 'M', 0, 42)) {
            return TIFF;
        }
        if (starts(b, 0, 'R', 'I', 'F', 'F') && starts(b, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        }
        if (starts(b, 0, 'B', 'M') && b.length > 26) {
            return BMP;
        }
        if (starts(b, 4, 'f', 't', 'y', 'p') && b.length >= 12) {
            return HEIF_BRANDS.contains(new String(b, 8, 4, StandardCharsets.ISO_8859_1)) ? HEIC : UNKNOWN;
        }
        int head = Math.min(b.length, PDF_HEADER_WITHIN);
        return new String(b, 0, head, StandardCharsets.ISO_8859_1).contains("%PDF-") ? PDF : UNKNOWN;
    }

    private static boolean starts(byte[] b, int at, int... magic) {
        if (b.length < at + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((b[at + i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
