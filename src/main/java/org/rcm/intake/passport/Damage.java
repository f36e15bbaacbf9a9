package org.rcm.intake.passport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Tells whether a picture was damaged on its way. Where bytes of a JPEG were lost or changed, decoders go on with what
 * follows, a part of the page moved aside, and it looks like no passport. Thread-safe.
 */
final class Damage {

    /** Every so many pixels are enough to decode, for the decoder goes through all of the data. */
    private static final int SPARSE = 16;

    private Damage() {}

    /**
     * True for a picture that was cut off, a JPEG in whose data the JDK's decoder finds what cannot be, and a WebP that
     * needs fewer data than it has: after a changed byte, all that follows is read as something else.
     */
    static boolean isIn(ContentType type, byte[] content) {
        return Ending.isMissing(type, content)
                || type == ContentType.JPEG && warnedOf(content)
                || type == ContentType.WEBP
                        && WebpFrame.withoutItsEnd(content)
                                .filter(PictureDecoder::decodes)
                                .isPresent();
    }

    private static boolean warnedOf(byte[] content) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        if (!readers.hasNext()) {
            return false;
        }
        ImageReader reader = readers.next();
        AtomicBoolean warned = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> warned.compareAndSet(false, isOfDamage(warning)));
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            ImageReadParam sparse = reader.getDefaultReadParam();
            sparse.setSourceSubsampling(SPARSE, SPARSE, 0, 0);
            reader.readRaster(0, sparse); // whatever its colours are
            return warned.get();
        } catch (IOException | RuntimeException e) {
            return warned.get(); // a kind of JPEG that this decoder does not know is no damage
        } finally {
            reader.dispose();
        }
    }

    /** Stray bytes between two segments, which some cameras leave, harm nothing. */
    private static boolean isOfDamage(String warning) {
        return warning.contains("Corrupt JPEG data") && !warning.contains("extraneous");
    }
}
