package org.rcm.intake.extraction;

import java.util.List;
import java.util.Locale;
import org.rcm.intake.mail.Part;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;

/** Opens attached lists and forms: CSV, XLSX, DOCX, PDF and plain text. Thread-safe. */
final class FormReader {
    private static final int MAX_BYTES = 12_000_000;

    /** What an attachment says; no blocks where it is none of these or cannot be opened. */
    record Form(List<Block> blocks, List<Finding> findings) {
        static final Form NONE = new Form(List.of(), List.of());

        static Form of(List<Block> blocks) {
            return new Form(blocks, List.of());
        }

        static Form unreadable(Part part, String why) {
            return new Form(
                    List.of(),
                    List.of(Finding.review(
                            FindingCode.MAIL_UNREADABLE_PART,
                            "part " + part.path() + " (" + part.type() + "): " + why)));
        }
    }

    Form read(Part part) {
        Kind kind = kind(part);
        if (kind == null) {
            return Form.NONE;
        }
        if (part.content().length > MAX_BYTES) {
            return Form.unreadable(part, "larger than forms are read");
        }
        try {
            return switch (kind) {
                case CSV -> CsvText.read(part);
                case XLSX -> XlsxText.read(part);
                case DOCX -> DocxText.read(part);
                case PDF -> PdfText.read(part);
                case TEXT -> CsvText.lines(part);
            };
        } catch (Exception | StackOverflowError e) {
            return Form.unreadable(part, "cannot be opened as " + kind);
        }
    }

    private enum Kind {
        CSV,
        XLSX,
        DOCX,
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
            if (part.type().contains("spreadsheetml") || name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
                return Kind.XLSX;
            }
            return part.type().contains("wordprocessingml") || name.endsWith(".docx") ? Kind.DOCX : null;
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

    private static boolean startsWith(byte[] content, String signature) {
        for (int i = 0; i < signature.length(); i++) {
            if (content.length <= i || content[i] != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
