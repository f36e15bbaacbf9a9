package org.rcm.intake.extraction.document;

import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.rcm.intake.mail.Part;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;

/**
 * Opens attached lists and forms: CSV, PDF, plain text, RTF, and those of Word, Excel and LibreOffice, old and new.
 * What it cannot open, the delegate is asked for in another format. Thread-safe.
 */
public final class FormReader {
    private static final int MAX_BYTES = 12_000_000;

    /** What an attachment says; no blocks where it is none of these or cannot be opened. */
    public record Form(List<Block> blocks, List<Finding> findings) {
        static final Form NONE = new Form(List.of(), List.of());

        static Form of(List<Block> blocks) {
            return new Form(blocks, List.of());
        }

        /** The delegate is asked to send it without its password. */
        static Form locked(Part part) {
            return new Form(
                    List.of(), List.of(Finding.ask(FindingCode.DOCUMENT_PASSWORD_PROTECTED, "part " + part.path())));
        }

        static Form unreadable(Part part, String why) {
            return new Form(
                    List.of(),
                    List.of(Finding.review(
                            FindingCode.MAIL_UNREADABLE_PART,
                            "part " + part.path() + " (" + part.type() + "): " + why)));
        }
    }

    public Form read(Part part) {
        Kind kind = kind(part);
        if (kind == null) {
            return Unopened.ask(part);
        }
        if (part.content().length > MAX_BYTES) {
            return Form.unreadable(part, "larger than forms are read");
        }
        try {
            return switch (kind) {
                case CSV -> CsvText.read(part);
                case XLSX -> XlsxText.read(part);
                case XLS -> XlsText.read(part);
                case DOCX -> DocxText.read(part);
                case DOC -> DocText.read(part);
                case ODF -> OdfText.read(part);
                case RTF -> RtfText.read(part);
                case PDF -> PdfText.read(part);
                case TEXT -> CsvText.lines(part);
            };
        } catch (EncryptedDocumentException e) {
            return Form.locked(part);
        } catch (Exception | StackOverflowError e) {
            return Form.unreadable(part, "cannot be opened as " + kind);
        }
    }

    private enum Kind {
        CSV,
        XLSX,
        XLS,
        DOCX,
        DOC,
        ODF,
        RTF,
        PDF,
        TEXT
    }

    /** Content decides; a name only where the content is mere text. */
    private static Kind kind(Part part) {
        String name = part.fileName().toLowerCase(Locale.ROOT);
        byte[] content = part.content();
        if (startsWith(content, "%PDF-") || part.type().equals("application/pdf")) {
            return Kind.PDF;
        }
        if (startsWith(content, "PK")) {
            return zipped(part.type(), name);
        }
        switch (part.type()) {
            case "application/rtf" -> {
                return Kind.RTF;
            }
            case "application/msword" -> {
                return Kind.DOC;
            }
            case "application/vnd.ms-excel" -> {
                return Kind.XLS;
            }
            default -> {
                // mere text, or nothing
            }
        }
        boolean text = CsvText.isText(content);
        if (text
                && (name.endsWith(".csv")
                        || name.endsWith(".tsv")
                        || part.type().equals("text/csv")
                        || part.declaredType().equals("text/csv"))) {
            return Kind.CSV;
        }
        return text && (name.endsWith(".txt") || part.type().equals("text/plain")) && content.length > 0
                ? Kind.TEXT
                : null;
    }

    private static Kind zipped(String type, String name) {
        if (type.startsWith("application/vnd.oasis.opendocument.")) {
            return type.endsWith(".text") || type.endsWith(".spreadsheet") ? Kind.ODF : null;
        }
        if (type.contains("spreadsheetml") || name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
            return Kind.XLSX;
        }
        return type.contains("wordprocessingml") || name.endsWith(".docx") ? Kind.DOCX : null;
    }

    private static boolean startsWith(byte[] content, String signature) {
        for (int i = 0; i < signature.length(); i++) {
            if (content.length <= i || content[i] != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
