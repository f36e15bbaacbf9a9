package org.rcm.intake.extraction.letter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Opens a picture no larger than it must be to see a QR code in it. */
final class SmallPicture {
    /** Pixels of the longer side; a letter's code is then 80 pixels wide or more. */
    private static final int LONGER_SIDE = 1_800;

    private static final long MOST_PIXELS = 120_000_000;

    private SmallPicture() {}

    /** Empty for what is no picture that the JDK can open. */
    static Optional<BufferedImage> of(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        ImageReadParam smaller = reader.getDefaultReadParam();
        int every = Math.max(1, Math.max(width, height) / LONGER_SIDE);
        smaller.setSourceSubsampling(every, every, 0, 0);
        return Optional.of(reader.read(0, smaller));
    }
}
