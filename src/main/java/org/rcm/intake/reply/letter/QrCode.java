package org.rcm.intake.reply.letter;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws a QR code as squares, so that it stays sharp at any size and survives a bad scan. */
final class QrCode {
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.H, EncodeHintType.MARGIN, 0);

    private QrCode() {}

    /** @param x left edge, in points; {@code y} the lower one; {@code size} of a side */
    static void draw(PDPageContentStream page, String text, float x, float y, float size) throws IOException {
        BitMatrix squares = squares(text);
        float side = size / squares.getWidth();
        page.setNonStrokingColor(0f);
        for (int row = 0; row < squares.getHeight(); row++) {
            for (int column = 0; column < squares.getWidth(); column++) {
                if (squares.get(column, row)) {
                    page.addRect(x + column * side, y + size - (row + 1) * side, side, side);
                }
            }
        }
        page.fill();
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code can hold this", tooLong);
        }
    }
}
