package org.rcm.intake.extraction.letter;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rcm.intake.extraction.text.Clues;

/** Reads a reference of ours from a QR code in a picture, whichever way up it is. A fixed number of looks. */
final class QrCodes {
    private static final Map<DecodeHintType, Object> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);

    private QrCodes() {}

    static Optional<String> reference(BufferedImage picture) {
        LuminanceSource source = brightness(picture);
        List<BinaryBitmap> looks = List.of(
                new BinaryBitmap(new HybridBinarizer(source)), new BinaryBitmap(new GlobalHistogramBinarizer(source)));
        for (BinaryBitmap look : looks) {
            Optional<String> reference = decode(look);
            if (reference.isPresent()) {
                return reference;
            }
        }
        return Optional.empty();
    }

    /** Grey pixels as they lie in memory: asked for as colours, each is converted on its own, which takes longer than the search. */
    private static LuminanceSource brightness(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY) {
            byte[] grey = (byte[]) picture.getRaster().getDataElements(0, 0, width, height, null);
            return new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        }
        return new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    private static Optional<String> decode(BinaryBitmap look) {
        try {
            String text = new QRCodeReader().decode(look, HARDER).getText();
            return Clues.references(text).stream()
                    .filter(text.strip()::equalsIgnoreCase)
                    .findFirst();
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }
}
