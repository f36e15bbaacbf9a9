package org.rcm.intake.extraction;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rcm.intake.mail.Part;
import org.rcm.intake.registration.Evidence;

/** Reads paragraphs and tables of a Word document (ECMA-376, WordprocessingML) as a stream, so that size does not matter. */
final class DocxText {
    private static final int MAX_ENTRIES = 2_000;
    private static final long MAX_XML = 30_000_000;
    private static final int MAX_TEXT = 400_000;

    private DocxText() {}

    static FormReader.Form read(Part part) throws IOException, XMLStreamException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(part.content()))) {
            ZipEntry entry;
            for (int i = 0; i < MAX_ENTRIES && (entry = zip.getNextEntry()) != null; i++) {
                if (entry.getName().equals("word/document.xml")) {
                    return FormReader.Form.of(new Run(part.path()).read(new Limited(zip)));
                }
            }
        }
        return FormReader.Form.unreadable(part, "holds no document");
    }

    /** Ends with an error where a small file unpacks to a huge one. */
    private static final class Limited extends FilterInputStream {
        private long left = MAX_XML;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            spend(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            spend(Math.max(read, 0));
            return read;
        }

        private void spend(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("unpacks to more than is read");
            }
        }
    }

    private static final class Table {
        final List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
    }

    private static final class Run {
        private final String part;
        private final List<Block> blocks = new ArrayList<>();
        private final Deque<Table> tables = new ArrayDeque<>();
        private List<Block.Line> lines = new ArrayList<>();
        private final StringBuilder paragraph = new StringBuilder();
        private int number;
        private int tableNumber;
        private int length;
        private int fallback;

        Run(String part) {
            this.part = part;
        }

        List<Block> read(InputStream xml) throws XMLStreamException {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader = factory.createXMLStreamReader(xml, "UTF-8");
            boolean text = false;
            while (reader.hasNext() && length < MAX_TEXT) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    text = reader.getLocalName().equals("t");
                    start(reader.getLocalName());
                } else if (event == XMLStreamConstants.CHARACTERS && text && fallback == 0) {
                    paragraph.append(reader.getText());
                    length += reader.getTextLength();
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    text = false;
                    end(reader.getLocalName());
                }
            }
            flush();
            return blocks;
        }

        private void start(String element) {
            switch (element) {
                case "tbl" -> {
                    flush();
                    tables.push(new Table());
                }
                case "tab" -> paragraph.append('\t');
                case "br", "cr" -> paragraph.append('\n');
                case "Fallback" -> fallback++;
                default -> {
                    // nothing that can be read
                }
            }
        }

        private void end(String element) {
            switch (element) {
                case "p" -> endParagraph();
                case "tc" -> {
                    Table table = tables.peek();
                    if (table != null) {
                        table.row.add(table.cell.toString().strip());
                        table.cell.setLength(0);
                    }
                }
                case "tr" -> {
                    Table table = tables.peek();
                    if (table != null && table.rows.size() < GridReader.MAX_ROWS) {
                        table.rows.add(table.row);
                        table.row = new ArrayList<>();
                    }
                }
                case "tbl" -> endTable();
                case "Fallback" -> fallback--;
                default -> {
                    // nothing that can be read
                }
            }
        }

        private void endParagraph() {
            String text = paragraph.toString();
            paragraph.setLength(0);
            if (!tables.isEmpty()) {
                tables.peek().cell.append(text).append('\n');
                return;
            }
            for (String line : text.split("\n", -1)) {
                lines.add(new Block.Line("paragraph " + ++number, line));
            }
        }

        private void endTable() {
            Table table = tables.poll();
            if (table != null) {
                blocks.add(new Block.Grid(part, "table " + ++tableNumber, true, table.rows));
            }
        }

        private void flush() {
            if (!lines.isEmpty()) {
                blocks.add(new Block.Lines(part, Evidence.Source.FORM, lines));
                lines = new ArrayList<>();
            }
        }
    }
}
