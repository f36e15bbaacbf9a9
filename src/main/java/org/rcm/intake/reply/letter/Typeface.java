package org.rcm.intake.reply.letter;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one font of a letter: Liberation Sans (SIL Open Font License), which PDFBox brings along. It has every Latin letter;
 * the glyphs that are used are embedded, so that the letter looks the same everywhere.
 */
final class Typeface {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDType0Font font;

    private Typeface(PDType0Font font) {
        this.font = font;
    }

    /** Without ligatures: looking for them takes as long as everything else that is done about a mail, and no width knows them. */
    static Typeface in(PDDocument document) throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            TrueTypeFont letters = new TTFParser().parse(new RandomAccessReadBuffer(file));
            letters.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(letters);
            return new Typeface(PDType0Font.load(document, letters, true));
        }
    }

    PDType0Font font() {
        return font;
    }

    /** In points. */
    float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /** The text in letters that the font has; a question mark for any other. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            String one = Character.toString(Character.isWhitespace(letter) ? ' ' : letter);
            printable.append(has(one) ? one : "?");
        });
        return printable.toString();
    }

    private boolean has(String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException noGlyph) {
            return false;
        }
    }
}
