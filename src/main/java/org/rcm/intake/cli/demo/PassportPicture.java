package org.rcm.intake.cli.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Draws the data page of a passport as an office scanner would deliver it. Letters come from a picture of the OCR-B
 * alphabet (made from the freely licensed font of N. Schwarz and M. Skala): a bare Java has no fonts.
 */
final class PassportPicture {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
    private static final int CELL_WIDTH = 32;
    private static final int CELL_HEIGHT = 48;
    private static final int INK = 0x1c1c22;
    private static final double MM = 8; // pixels: about 200 dpi
    private static final double PITCH = 2.54; // mm between letters (ICAO 9303-4, 3.4)

    private final BufferedImage letters;

    PassportPicture() throws IOException {
        letters = ink(ImageIO.read(PassportPicture.class.getResource("ocr-b.png")));
    }

    /** A JPEG of 125 × 88 mm and a little of the desk around it. */
    byte[] draw(SamplePassport passport) throws IOException {
        BufferedImage page = new BufferedImage(px(133), px(96), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(0x6b, 0x63, 0x5b));
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.translate(px(4), px(4));
        paper(g);
        portrait(g);
        print(g, passport);
        double top = 88 - 23.2 + 5.5;
        for (String line : passport.zone()) {
            write(g, line, 5.5, top, PITCH);
            top += 6.35;
        }
        g.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(page, "jpg", jpeg);
        return jpeg.toByteArray();
    }

    private static int px(double millimetres) {
        return (int) Math.round(millimetres * MM);
    }

    private static void paper(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, new Color(0xf3, 0xee, 0xe2), px(125), px(60), new Color(0xdc, 0xe6, 0xee)));
        g.fillRect(0, 0, px(125), px(88));
        g.setColor(new Color(0xcf, 0xd9, 0xd2));
        for (int i = 0; i < 24; i++) {
            g.draw(new Ellipse2D.Double(px(60 - i * 2.2), px(30 - i * 1.1), px(8 + i * 4.4), px(8 + i * 2.2)));
        }
        g.setColor(Color.WHITE);
        g.fillRect(0, px(88 - 23.2), px(125), px(23.2));
    }

    private static void portrait(Graphics2D g) {
        g.setColor(new Color(0xc4, 0xcc, 0xd2));
        g.fillRect(px(6), px(14), px(34), px(44));
        g.setColor(new Color(0x8d, 0x93, 0x98));
        g.clipRect(px(6), px(14), px(34), px(44));
        g.fill(new Ellipse2D.Double(px(15), px(21), px(16), px(21)));
        g.fill(new Ellipse2D.Double(px(9), px(44), px(28), px(26)));
        g.setClip(null);
    }

    private void print(Graphics2D g, SamplePassport passport) {
        double top = 5;
        String[] lines = {
            "PASAPORTE   PASSPORT",
            "P   " + passport.state() + "   " + passport.number(),
            passport.surnames(),
            passport.given(),
            passport.state(),
            day(passport.born()),
            passport.sex(),
            day(passport.expires())
        };
        for (String line : lines) {
            write(g, line, 45, top, 2.0);
            top += 7;
        }
    }

    private static String day(java.time.LocalDate date) {
        return String.format(Locale.ROOT, "%02d %02d %d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    private void write(Graphics2D g, String text, double left, double top, double pitch) {
        double height = pitch * CELL_HEIGHT / CELL_WIDTH;
        for (int i = 0; i < text.length(); i++) {
            int cell = ALPHABET.indexOf(text.charAt(i));
            if (cell >= 0) {
                int x = px(left + i * pitch);
                int y = px(top);
                g.drawImage(
                        letters,
                        x,
                        y,
                        x + px(pitch),
                        y + px(height),
                        cell * CELL_WIDTH,
                        0,
                        (cell + 1) * CELL_WIDTH,
                        CELL_HEIGHT,
                        null);
            }
        }
    }

    /** The alphabet as ink: as opaque as the picture is dark, so that paper shines through around the letters. */
    private static BufferedImage ink(BufferedImage picture) {
        BufferedImage ink = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int dark = 255 - (picture.getRGB(x, y) & 0xff);
                ink.setRGB(x, y, dark << 24 | INK);
            }
        }
        return ink;
    }
}
