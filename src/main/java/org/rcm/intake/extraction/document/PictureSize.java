package org.rcm.intake.extraction.document;

/** Reads how large a picture says it is, without decoding it. */
final class PictureSize {
    private PictureSize() {}

    /** Width and height in pixels of a PNG, GIF, JPEG or BMP; null for others and for what is damaged. */
    static int[] of(byte[] b) {
        if (b.length > 24 && (b[0] & 0xff) == 0x89 && b[1] == 'P' && b[2] == 'N') {
            return new int[] {big(b, 16, 4), big(b, 20, 4)};
        }
        if (b.length > 10 && b[0] == 'G' && b[1] == 'I' && b[2] == 'F') {
            return new int[] {(b[6] & 0xff) | (b[7] & 0xff) << 8, (b[8] & 0xff) | (b[9] & 0xff) << 8};
        }
        if (b.length > 4 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xd8) {
            return jpeg(b);
        }
        return null;
    }

    private static int[] jpeg(byte[] b) {
        int at = 2;
        while (at + 9 < b.length && (b[at] & 0xff) == 0xff) {
            int marker = b[at + 1] & 0xff;
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                return new int[] {big(b, at + 7, 2), big(b, at + 5, 2)};
            }
            at += marker == 0xff ? 1 : 2 + Math.max(2, big(b, at + 2, 2));
        }
        return null;
    }

    private static int big(byte[] b, int at, int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | b[at + i] & 0xff;
        }
        return value;
    }
}
