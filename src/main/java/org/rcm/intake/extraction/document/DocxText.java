package org.rcm.intake.extraction.document;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rcm.intake.mail.Part;

/** Reads paragraphs and tables of a Word document (ECMA-376, WordprocessingML) as a stream, so that size does not matter. */
final class DocxText {
    private final Layout layout;
    private boolean text;
    private int fallback;

    private DocxText(String part) {
        this.layout = new Layout(part);
    }

    static FormReader.Form read(Part part) throws IOException, XMLStreamException {
        try (OfficeZip zip = new OfficeZip(part.content())) {
            XMLStreamReader document = zip.open("word/document.xml");
            return document == null
                    ? FormReader.Form.unreadable(part, "holds no document")
                    : new DocxText(part.path()).read(document);
        }
    }

    private FormReader.Form read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext() && !layout.isFull()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                text = reader.getLocalName().equals("t");
                start(reader.getLocalName());
            } else if (event == XMLStreamConstants.CHARACTERS && text && fallback == 0) {
                layout.text(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                text = false;
                end(reader.getLocalName());
            }
        }
        return FormReader.Form.of(layout.blocks());
    }

    private void start(String element) {
        switch (element) {
            case "tbl" -> layout.startTable();
            case "tab" -> layout.text("\t");
            case "br", "cr" -> layout.text("\n");
            case "Fallback" -> fallback++;
            default -> {
                // nothing that can be read
            }
        }
    }

    private void end(String element) {
        switch (element) {
            case "p" -> layout.endParagraph();
            case "tc" -> layout.endCell();
            case "tr" -> layout.endRow();
            case "tbl" -> layout.endTable();
            case "Fallback" -> fallback--;
            default -> {
                // nothing that can be read
            }
        }
    }
}
