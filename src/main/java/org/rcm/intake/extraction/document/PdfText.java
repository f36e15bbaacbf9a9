package org.rcm.intake.extraction.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.rcm.intake.mail.Part;
import org.rcm.intake.registration.Evidence;

/** Reads text and filled-in fields of a digital PDF; a scan has neither. */
final class PdfText {
    private static final int MAX_PAGES = 10;
    private static final int MAX_LINE = 1_000;
    /** What is encrypted tells its size only once it is unpacked, in bytes. */
    private static final int MAX_ENCRYPTED = 2_000_000;

    private PdfText() {}

    static FormReader.Form read(Part part) throws IOException {
        if (!PdfSize.isReasonable(part.content())) {
            return FormReader.Form.unreadable(part, "unpacks to more than is read");
        }
        CpuBudget time = new CpuBudget();
        try (PDDocument document = Loader.loadPDF(part.content())) {
            if (document.isEncrypted() && part.content().length > MAX_ENCRYPTED) {
                return FormReader.Form.unreadable(part, "encrypted, and large");
            }
            List<Block> blocks = new ArrayList<>();
            List<List<String>> fields = fields(document);
            if (!fields.isEmpty()) {
                blocks.add(new Block.Grid(part.path(), "fields", true, fields));
            }
            List<Block.Line> lines = new ArrayList<>();
            PDFTextStripper stripper = new Columns(time);
            stripper.setSortByPosition(true);
            for (int page = 1; page <= Math.min(document.getNumberOfPages(), MAX_PAGES); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                for (String line : stripper.getText(document).split("\r?\n")) {
                    if (lines.size() < BodyText.MAX_LINES) {
                        String cut = line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line;
                        lines.add(new Block.Line("page " + page, cut));
                    }
                }
            }
            if (lines.stream().anyMatch(line -> !line.isBlank())) {
                blocks.add(new Block.Lines(part.path(), Evidence.Source.FORM, lines));
            }
            return FormReader.Form.of(blocks);
        } catch (InvalidPasswordException e) {
            return FormReader.Form.NONE;
        }
    }

    private static List<List<String>> fields(PDDocument document) {
        List<List<String>> rows = new ArrayList<>();
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                String value = field.getValueAsString();
                if (rows.size() < Block.Grid.MAX_ROWS && value != null && !value.isBlank()) {
                    String label = field.getAlternateFieldName() == null
                            ? field.getPartialName()
                            : field.getAlternateFieldName();
                    rows.add(List.of(label == null ? "" : label.replace('_', ' '), value));
                }
            }
        }
        return rows;
    }

    /** Keeps columns apart: a gap much wider than a space becomes a tab. */
    private static final class Columns extends PDFTextStripper {
        private static final float WIDE = 3;
        private TextPosition last;

        private final CpuBudget time;

        Columns(CpuBudget time) {
            super();
            this.time = time;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            time.check();
            super.processOperator(operator, operands);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            TextPosition first = positions.isEmpty() ? null : positions.get(0);
            boolean wide = last != null
                    && first != null
                    && Math.abs(first.getYDirAdj() - last.getYDirAdj()) < first.getHeightDir()
                    && first.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj() > WIDE * first.getWidthOfSpace();
            super.writeString(wide ? "\t" + text : text, positions);
            last = positions.isEmpty() ? last : positions.get(positions.size() - 1);
        }
    }
}
