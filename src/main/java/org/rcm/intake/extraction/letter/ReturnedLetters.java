package org.rcm.intake.extraction.letter;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.rcm.intake.extraction.document.Documents;
import org.rcm.intake.extraction.text.Clues;
import org.rcm.intake.mail.Part;

/**
 * Finds our invitation letter among attachments: by the reference on it, which stands there as text and as QR code. Looks
 * at no more than {@link #MOST} files and {@link #PAGES} pages of each; what cannot be opened is no letter.
 */
public final class ReturnedLetters {
    /** Name in the information of a PDF that we printed; what {@code reply.letter} writes there. */
    private static final String PRINTED_BY_US = "IntakeLetter";

    private static final int MOST = 12;
    private static final int PAGES = 3;
    private static final int LARGEST = 30_000_000;
    private static final float DPI = 110;

    private ReturnedLetters() {}

    /** @param parts that no passport was read in */
    public static List<ReturnedLetter> in(List<Part> parts) {
        Map<String, ReturnedLetter> found = new LinkedHashMap<>();
        int looked = 0;
        for (Part part : parts) {
            if (Documents.isCandidate(part) && part.content().length < LARGEST && looked++ < MOST) {
                for (ReturnedLetter letter : in(part)) {
                    found.merge(letter.reference(), letter, (one, other) -> one.signed() ? one : other);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static List<ReturnedLetter> in(Part part) {
        try {
            if (part.type().equals("application/pdf")) {
                return inPdf(part.content());
            }
            return SmallPicture.of(part.content())
                    .flatMap(QrCodes::reference)
                    .map(reference -> List.of(new ReturnedLetter(reference, true)))
                    .orElse(List.of());
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            return List.of();
        }
    }

    private static List<ReturnedLetter> inPdf(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            String printed = document.getDocumentInformation().getCustomMetadataValue(PRINTED_BY_US);
            if (printed != null && printed.equals(drawn(document)) && !isWrittenOn(document)) {
                return references(document).map(reference -> new ReturnedLetter(reference, false)).stream()
                        .toList();
            }
            List<ReturnedLetter> letters = new ArrayList<>();
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int page = 0; page < Math.min(PAGES, document.getNumberOfPages()); page++) {
                if (PagePicture.mayShowCode(document.getPage(page))) {
                    BufferedImage picture = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
                    QrCodes.reference(picture).ifPresent(reference -> letters.add(new ReturnedLetter(reference, true)));
                }
            }
            return letters;
        }
    }

    /** The first reference in the text. */
    private static Optional<String> references(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setEndPage(PAGES);
        return Clues.references(stripper.getText(document)).stream().findFirst();
    }

    private static boolean isWrittenOn(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            if (!page.getAnnotations().isEmpty()) {
                return true;
            }
        }
        return !document.getSignatureDictionaries().isEmpty();
    }

    private static String drawn(PDDocument document) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PDPage page : document.getPages()) {
                try (InputStream content = page.getContents()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
