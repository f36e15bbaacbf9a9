package org.rcm.intake.passport;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_2;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_REDUCED_GRAYSCALE_4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecodemulti;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Range;

/** Makes a picture's bytes into grey pixels, the way up that its EXIF data says. */
final class PictureDecoder {

    /** A longer side above this is halved while decoding: the zone's characters are still large enough. */
    private static final int HALVE_ABOVE = 2600;

    private static final int QUARTER_ABOVE = 6500;

    /** A picture that was cut off and has more pixels than this takes the JDK too much memory. */
    private static final long MOST_CUT_OFF = 16_000_000;

    private PictureDecoder() {}

    /** Empty where the picture is damaged beyond decoding. */
    static Optional<Page> decode(ContentType type, byte[] content, int page, DeclaredSize size) {
        try {
            return decoded(type, content, page, size);
        } catch (RuntimeException e) {
            // OpenCV tells of damaged content this way
            return Optional.empty();
        }
    }

    private static Optional<Page> decoded(ContentType type, byte[] content, int page, DeclaredSize size) {
        if (type == ContentType.TIFF) {
            return tiffPage(content, page).map(m -> new Page(m, null));
        }
        if (size.pixels() <= MOST_CUT_OFF && Ending.isMissing(type, content)) {
            // the JDK's decoders keep to themselves what the others tell standard error
            return byImageIo(content).map(m -> new Page(m, null));
        }
        long longer = Math.max(size.width(), size.height());
        int flag = type != ContentType.JPEG || longer <= HALVE_ABOVE
                ? IMREAD_GRAYSCALE
                : longer <= QUARTER_ABOVE ? IMREAD_REDUCED_GRAYSCALE_2 : IMREAD_REDUCED_GRAYSCALE_4;
        Supplier<Mat> finer = flag == IMREAD_GRAYSCALE ? null : () -> pixels(content, IMREAD_GRAYSCALE);
        Mat mat = pixels(content, flag);
        if (mat.empty()) {
            return byImageIo(content).map(m -> new Page(m, null));
        }
        return Optional.of(new Page(mat, finer));
    }

    /** Whether anything comes of it. */
    static boolean decodes(byte[] content) {
        return NativeMemory.freedAfter(() -> {
            try {
                return !pixels(content, IMREAD_GRAYSCALE).empty();
            } catch (RuntimeException e) {
                return false;
            }
        });
    }

    private static Mat pixels(byte[] content, int flag) {
        Mat bytes = new Mat(1, content.length, CV_8UC1, new BytePointer(content));
        return imdecode(bytes, flag);
    }

    private static Optional<Mat> tiffPage(byte[] content, int page) {
        Mat bytes = new Mat(1, content.length, CV_8UC1, new BytePointer(content));
        MatVector pages = new MatVector();
        boolean done = imdecodemulti(bytes, IMREAD_GRAYSCALE, pages, new Range(page, page + 1));
        return done && pages.size() == 1 && !pages.get(0).empty() ? Optional.of(pages.get(0)) : Optional.empty();
    }

    private static Optional<Mat> byImageIo(byte[] content) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
            return image == null ? Optional.empty() : Optional.of(grey(image));
        } catch (IOException | RuntimeException e) {
            // damaged: the decoders of the JDK throw either
            return Optional.empty();
        }
    }

    /** A copy in native memory; see-through places become white, as on paper. */
    static Mat grey(BufferedImage image) {
        BufferedImage grey = image;
        if (image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
            grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D g = grey.createGraphics();
            g.setColor(java.awt.Color.WHITE);
            g.fillRect(0, 0, grey.getWidth(), grey.getHeight());
            g.drawImage(image, 0, 0, null);
            g.dispose();
        }
        byte[] data = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        Mat mat = new Mat(grey.getHeight(), grey.getWidth(), CV_8UC1);
        mat.data().put(data, 0, grey.getWidth() * grey.getHeight());
        return mat;
    }
}
