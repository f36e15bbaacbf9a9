package org.rcm.intake.extraction.letter;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Tells of a PDF page whether more than letters and a few rules is drawn on it. Painting a page and looking for a QR code
 * on it costs ten times what reading its text does, and a typed form has nowhere to hide one.
 */
final class PagePicture {
    /** The smallest code has more dark squares than this in rows of their own, however its outline is drawn. */
    private static final int FEWEST_LINES = 60;

    private static final Set<String> LINES = Set.of(
            OperatorName.APPEND_RECT,
            OperatorName.LINE_TO,
            OperatorName.CURVE_TO,
            OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
            OperatorName.CURVE_TO_REPLICATE_FINAL_POINT);
    private static final Set<String> PICTURES =
            Set.of(OperatorName.DRAW_OBJECT, OperatorName.BEGIN_INLINE_IMAGE, OperatorName.SHADING_FILL);

    private PagePicture() {}

    /** False only where no QR code can be. */
    static boolean mayShowCode(PDPage page) throws IOException {
        return !page.getAnnotations().isEmpty() || drawsMoreThanLetters(page.getResources()) || isDrawnOn(page);
    }

    /** A tile may be a picture, and so may the letters of a font that brings its own drawings. */
    private static boolean drawsMoreThanLetters(PDResources resources) {
        if (resources == null) {
            return false;
        }
        if (resources.getPatternNames().iterator().hasNext()) {
            return true;
        }
        COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
        return fonts != null
                && fonts.keySet().stream()
                        .map(fonts::getCOSDictionary)
                        .anyMatch(font -> font != null && COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE)));
    }

    private static boolean isDrawnOn(PDPage page) throws IOException {
        PDFStreamParser content = new PDFStreamParser(page);
        int lines = 0;
        for (Object token = content.parseNextToken(); token != null; token = content.parseNextToken()) {
            if (token instanceof Operator operator) {
                lines += LINES.contains(operator.getName()) ? 1 : 0;
                if (lines > FEWEST_LINES || PICTURES.contains(operator.getName())) {
                    return true;
                }
            }
        }
        return false;
    }
}
