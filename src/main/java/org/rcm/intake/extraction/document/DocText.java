package org.rcm.intake.extraction.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.rcm.intake.mail.Part;

/** Reads paragraphs and tables of a document of Word 97 to 2003. */
final class DocText {
    private static final int MAX_PARAGRAPHS = 20_000;

    private DocText() {}

    static FormReader.Form read(Part part) throws IOException {
        CpuBudget time = new CpuBudget();
        Layout layout = new Layout(part.path());
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(part.content()))) {
            Range range = document.getRange();
            for (int i = 0; i < Math.min(range.numParagraphs(), MAX_PARAGRAPHS) && !layout.isFull(); i++) {
                time.check();
                paragraph(range.getParagraph(i), layout);
            }
        }
        return FormReader.Form.of(layout.blocks());
    }

    private static void paragraph(Paragraph paragraph, Layout layout) {
        if (paragraph.isInTable() != layout.inTable()) {
            if (paragraph.isInTable()) {
                layout.startTable();
            } else {
                layout.endTable();
            }
        }
        if (paragraph.isTableRowEnd()) {
            layout.endRow();
            return;
        }
        String text = paragraph.text();
        boolean endsCell = text.endsWith("\u0007");
        // 0x13 to 0x15 frame a field: its instruction, then what is shown
        layout.text(text.replaceAll("\u0013[^\u0014\u0015]*\u0014?", "")
                .replace('\u000b', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\t\n]]", ""));
        layout.endParagraph();
        if (endsCell) {
            layout.endCell();
        }
    }
}
