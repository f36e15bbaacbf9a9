package org.rcm.intake.reply.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Makes a PDF of a letter's words: US Letter, as many pages as it takes. Thread-safe. */
public final class LetterPaper {
    private LetterPaper() {}

    /**
     * The letter.
     *
     * @param words a line for each paragraph; what it begins with says what it is, see {@link Line.Kind}
     * @param reference printed on every page, as text and QR code
     * @param language of the words, ISO 639-1
     */
    public static byte[] print(String words, String reference, String language) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            List<Line> lines = Line.of(words);
            Pages pages = new Pages(document, reference);
            for (Line line : lines) {
                pages.set(line);
            }
            pages.end();
            describe(document, lines, reference, language);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A letter cannot be printed", e);
        }
    }

    private static void describe(PDDocument document, List<Line> lines, String reference, String language)
            throws IOException {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(lines.stream()
                        .filter(line -> line.kind() == Line.Kind.TITLE)
                        .map(line -> line.cells().get(0))
                        .findFirst()
                        .orElse("")
                + " " + reference);
        about.setCustomMetadataValue(Untouched.KEY, Untouched.mark(document));
        document.getDocumentCatalog().setLanguage(language);
        PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(shown);
    }
}
