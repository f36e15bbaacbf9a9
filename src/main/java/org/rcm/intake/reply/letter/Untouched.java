package org.rcm.intake.reply.letter;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A mark in a letter by which the very file that was sent can be told from one that was signed: whoever signs it on a
 * screen changes a page or lays something upon it, whoever prints and scans it makes another file.
 */
final class Untouched {
    /** Name in the document's information; {@code extraction} looks for it. */
    static final String KEY = "IntakeLetter";

    private Untouched() {}

    /** SHA-256 of what is drawn on the pages, in hex. */
    static String mark(PDDocument document) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PDPage page : document.getPages()) {
                try (InputStream drawn = page.getContents()) {
                    digest.update(drawn.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
