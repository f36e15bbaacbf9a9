package org.rcm.intake.passport;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;

/** Documents of invented persons, in the many forms in which delegates send them. */
final class Documents {

    static final List<String> MRZ =
            List.of("P<KGZRAIMCHENDJUER<PXM<ARACKNEA<<GEAMSTEXBUR", "86L5MG<<<2KGZ4512167F2512185<<<<<<<<<<<<<<<8");
    static final List<String> OTHER_MRZ =
            List.of("P<AFGUTRAIXTUNDNA<<DEL<<<<<<<<<<<<<<<<<<<<<<", "KK05875<<1AFG7905193F2305101<<<<<<<<<<<<<<02");

    private Documents() {}

    static byte[] file(String name) {
        try (InputStream in = Documents.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static BufferedImage picture(String name) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file(name)));
    }

    static byte[] as(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }

    /** @param quality up to 100; 101 loses nothing */
    static byte[] webp(BufferedImage image, int quality) {
        Natives.openCv();
        return NativeMemory.freedAfter(() -> {
            BytePointer webp = new BytePointer();
            IntPointer how = new IntPointer(opencv_imgcodecs.IMWRITE_WEBP_QUALITY, quality);
            opencv_imgcodecs.imencode(".webp", PictureDecoder.grey(image), webp, how);
            byte[] content = new byte[(int) webp.limit()];
            webp.get(content);
            return content;
        });
    }

    /** Turned clockwise by so many quarters. */
    static BufferedImage turned(BufferedImage image, int quarters) {
        boolean across = quarters % 2 == 1;
        int width = across ? image.getHeight() : image.getWidth();
        int height = across ? image.getWidth() : image.getHeight();
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = out.createGraphics();
        g.translate(width / 2.0, height / 2.0);
        g.rotate(quarters * Math.PI / 2);
        g.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return out;
    }

    /** As a camera sees a page whose left edge is so many times as far from it as the right one. */
    static BufferedImage slanted(BufferedImage image, double distance) {
        int width = image.getWidth();
        int height = image.getHeight();
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < width; x++) {
            double u = x / (double) width;
            // depth at this column of the picture, and the place on the page that is seen there
            double far = distance / (1 - u + u * distance);
            double from = u * distance / (1 - u + u * distance) * width;
            for (int y = 0; y < height; y++) {
                double v = height / 2.0 + (y - height / 2.0) * far / Math.max(1, distance) * Math.max(1, 1 / distance);
                boolean inside = v >= 0 && v < height - 1 && from < width - 1;
                out.getRaster().setSample(x, y, 0, inside ? between(image, from, v) : 90);
            }
        }
        return out;
    }

    private static double between(BufferedImage image, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        double right = x - left;
        double below = y - top;
        java.awt.image.Raster grey = image.getRaster();
        return (grey.getSample(left, top, 0) * (1 - right) + grey.getSample(left + 1, top, 0) * right) * (1 - below)
                + (grey.getSample(left, top + 1, 0) * (1 - right) + grey.getSample(left + 1, top + 1, 0) * right)
                        * below;
    }

    static BufferedImage scaled(BufferedImage image, double factor) {
        int width = (int) (image.getWidth() * factor);
        int height = (int) (image.getHeight() * factor);
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = out.createGraphics();
        g.drawImage(image.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
        g.dispose();
        return out;
    }

    /** A white sheet of A4 at 200 dpi with two pictures, each so wide by the sheet's width. */
    static BufferedImage sheet(BufferedImage above, double wide, BufferedImage below, double wideBelow) {
        BufferedImage sheet = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        BufferedImage first = scaled(above, wide * sheet.getWidth() / above.getWidth());
        g.drawImage(first, 120, 100, null);
        g.drawImage(scaled(below, wideBelow * sheet.getWidth() / below.getWidth()), 160, 180 + first.getHeight(), null);
        g.dispose();
        return sheet;
    }

    static byte[] tiff(BufferedImage... pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (BufferedImage page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A4 pages, on each the pictures one below the other. */
    static byte[] pdf(List<List<BufferedImage>> pages, String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (List<BufferedImage> pictures : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    float top = 800;
                    for (BufferedImage picture : pictures) {
                        float width = 380;
                        float height = width * picture.getHeight() / picture.getWidth();
                        content.drawImage(
                                JPEGFactory.createFromImage(document, picture, 0.85f), 90, top - height, width, height);
                        top -= height + 40;
                    }
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
