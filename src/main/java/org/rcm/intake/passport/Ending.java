package org.rcm.intake.passport;

import java.util.Arrays;

/** Tells whether a picture was cut off on its way: a JPEG's decoder fills the rest with grey, and it looks like no passport. */
final class Ending {
    private static final byte[] SCAN = {(byte) 0xFF, (byte) 0xDA};
    private static final byte[] END = {(byte) 0xFF, (byte) 0xD9};

    private static final byte[] LAST_CHUNK = {'I', 'E', 'N', 'D'};

    private Ending() {}

    /** True for a JPEG whose last scan no end follows, and a PNG without its last chunk; others are told by their decoders. */
    static boolean isMissing(ContentType type, byte[] content) {
        // neither mark occurs within a scan: every FF of its data is stuffed (ISO/IEC 10918-1, F.1.2.3)
        return type == ContentType.JPEG && last(content, END) < last(content, SCAN)
                || type == ContentType.PNG && last(content, LAST_CHUNK) < 0;
    }

    private static int last(byte[] content, byte[] mark) {
        for (int at = content.length - mark.length; at >= 0; at--) {
            if (Arrays.equals(content, at, at + mark.length, mark, 0, mark.length)) {
                return at;
            }
        }
        return -1;
    }
}
