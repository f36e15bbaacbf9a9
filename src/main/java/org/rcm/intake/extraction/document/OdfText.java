package org.rcm.intake.extraction.document;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rcm.intake.mail.Part;

/** Reads paragraphs and tables of LibreOffice's documents and sheets (OpenDocument 1.3), as a stream. */
final class OdfText {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private final Layout layout;
    private int paragraphs;
    private int unseen;
    private int repeated = 1;

    private OdfText(String part) {
        this.layout = new Layout(part);
    }

    static FormReader.Form read(Part part) throws IOException, XMLStreamException {
        try (OfficeZip zip = new OfficeZip(part.content())) {
            XMLStreamReader content = zip.open("content.xml");
            return content == null
                    ? FormReader.Form.unreadable(part, "holds no document")
                    : new OdfText(part.path()).read(content);
        }
    }

    private FormReader.Form read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext() && !layout.isFull()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(reader);
            } else if (event == XMLStreamConstants.CHARACTERS && paragraphs > 0 && unseen == 0) {
                layout.text(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(reader.getLocalName());
            }
        }
        return FormReader.Form.of(layout.blocks());
    }

    private void start(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "table" -> layout.startTable();
            case "table-cell", "covered-table-cell" -> repeated = repeated(reader);
            case "p", "h" -> paragraphs++;
            case "tab" -> layout.text("\t");
            case "s" -> layout.text(" ");
            case "line-break" -> layout.text("\n");
            case "annotation", "tracked-changes" -> unseen++;
            default -> {
                // nothing that can be read
            }
        }
    }

    /** Empty cells up to the edge of the sheet are one that is repeated thousands of times. */
    private static int repeated(XMLStreamReader reader) {
        String times = reader.getAttributeValue(TABLE, "number-columns-repeated");
        return times != null && times.matches("\\d{1,2}") ? Math.max(1, Integer.parseInt(times)) : 1;
    }

    private void end(String element) {
        switch (element) {
            case "p", "h" -> {
                paragraphs--;
                if (unseen == 0) {
                    layout.endParagraph();
                }
            }
            case "table-cell", "covered-table-cell" -> {
                for (; repeated > 0; repeated--) {
                    layout.endCell();
                }
                repeated = 1;
            }
            case "table-row" -> layout.endRow();
            case "table" -> layout.endTable();
            case "annotation", "tracked-changes" -> unseen--;
            default -> {
                // nothing that can be read
            }
        }
    }
}
