package org.rcm.intake.extraction.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.rcm.intake.mail.Part;

/**
 * Reads the sheets of an XLSX workbook (ECMA-376, SpreadsheetML) cell by cell, never the whole of it at once. Numbers are
 * shown by POI as Excel shows them; its own reader would unpack every part of the file into memory first.
 */
final class XlsxText {
    private static final int MAX_SHEETS = 10;
    private static final int MAX_CELL = 2_000;
    private static final int MAX_STRINGS = 20_000;
    private static final int MAX_FORMATS = 5_000;

    private final OfficeZip zip;
    private final List<String> strings = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final CellFormats shown = new CellFormats();

    private XlsxText(OfficeZip zip) {
        this.zip = zip;
    }

    static FormReader.Form read(Part part) throws IOException, XMLStreamException {
        List<Block> blocks = new ArrayList<>();
        try (OfficeZip zip = new OfficeZip(part.content())) {
            XlsxText text = new XlsxText(zip);
            text.readStrings();
            text.readStyles();
            for (String sheet : text.sheets()) {
                XMLStreamReader reader = zip.open(sheet);
                if (reader != null && blocks.size() < MAX_SHEETS) {
                    String place = "sheet " + (blocks.size() + 1);
                    blocks.add(new Block.Grid(part.path(), place, false, text.rows(reader)));
                }
            }
        }
        return blocks.isEmpty()
                ? FormReader.Form.unreadable(part, "holds no sheet that can be read")
                : FormReader.Form.of(blocks);
    }

    /** Names of the sheets' files, in the workbook's order. */
    private List<String> sheets() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        each("xl/_rels/workbook.xml.rels", "Relationship", reader -> {
            String target = String.valueOf(reader.getAttributeValue(null, "Target"));
            targets.put(
                    reader.getAttributeValue(null, "Id"),
                    target.startsWith("/") ? target.substring(1) : "xl/" + target);
        });
        List<String> sheets = new ArrayList<>();
        each("xl/workbook.xml", "sheet", reader -> {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                boolean relation =
                        reader.getAttributeLocalName(i).equals("id") && reader.getAttributeNamespace(i) != null;
                if (relation && targets.containsKey(reader.getAttributeValue(i))) {
                    sheets.add(targets.get(reader.getAttributeValue(i)));
                }
            }
        });
        return sheets;
    }

    private void each(String file, String element, Consumer<XMLStreamReader> action)
            throws IOException, XMLStreamException {
        XMLStreamReader reader = zip.open(file);
        for (int i = 0; reader != null && reader.hasNext() && i < MAX_FORMATS; i++) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(element)) {
                action.accept(reader);
            }
        }
    }

    private void readStrings() throws IOException, XMLStreamException {
        XMLStreamReader reader = zip.open("xl/sharedStrings.xml");
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        while (reader != null && reader.hasNext() && strings.size() < MAX_STRINGS) {
            int event = reader.next();
            String name = isElement(event) ? reader.getLocalName() : "";
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (name.equals("rPh")) {
                phonetic += start ? 1 : -1;
            } else if (name.equals("t") && start && phonetic == 0) {
                append(text, reader.getElementText());
            } else if (name.equals("si") && !start) {
                strings.add(text.toString());
                text.setLength(0);
            }
        }
    }

    private void readStyles() throws IOException, XMLStreamException {
        XMLStreamReader reader = zip.open("xl/styles.xml");
        boolean cells = false;
        while (reader != null && reader.hasNext() && styles.size() < MAX_FORMATS && formats.size() < MAX_FORMATS) {
            int event = reader.next();
            String name = isElement(event) ? reader.getLocalName() : "";
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (name.equals("cellXfs")) {
                cells = start;
            } else if (name.equals("xf") && start && cells) {
                styles.add(number(reader.getAttributeValue(null, "numFmtId")));
            } else if (name.equals("numFmt") && start) {
                formats.put(
                        number(reader.getAttributeValue(null, "numFmtId")),
                        reader.getAttributeValue(null, "formatCode"));
            }
        }
    }

    private List<List<String>> rows(XMLStreamReader reader) throws XMLStreamException {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        String reference = null;
        String type = "";
        int style = 0;
        while (reader.hasNext() && rows.size() < Block.Grid.MAX_ROWS) {
            int event = reader.next();
            String name = isElement(event) ? reader.getLocalName() : "";
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (name.equals("row")) {
                if (start) {
                    row = new ArrayList<>();
                    skipTo(rows, number(reader.getAttributeValue(null, "r")));
                } else {
                    rows.add(row);
                }
            } else if (name.equals("c") && start) {
                reference = reader.getAttributeValue(null, "r");
                type = String.valueOf(reader.getAttributeValue(null, "t"));
                style = number(reader.getAttributeValue(null, "s"));
                value.setLength(0);
            } else if (name.equals("c")) {
                put(row, reference, shown(value.toString(), type, style));
            } else if ((name.equals("v") || name.equals("t")) && start) {
                append(value, reader.getElementText());
            }
        }
        return rows;
    }

    /** Rows that hold nothing are left out of the file. */
    private static void skipTo(List<List<String>> rows, int number) {
        while (rows.size() < Math.min(number - 1, Block.Grid.MAX_ROWS)) {
            rows.add(List.of());
        }
    }

    private static void put(List<String> row, String reference, String value) {
        int column = reference != null && reference.matches("[A-Z]{1,3}\\d{1,7}")
                ? new CellReference(reference).getCol()
                : row.size();
        if (column < Block.Grid.MAX_COLUMNS && column >= row.size()) {
            while (row.size() < column) {
                row.add("");
            }
            row.add(value);
        }
    }

    private String shown(String value, String type, int style) {
        if (type.equals("s")) {
            int index = number(value);
            return index >= 0 && index < strings.size() ? strings.get(index) : "";
        }
        int format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        return type.matches("null|n") ? shown.number(value, format, formats.get(format)) : value;
    }

    private static void append(StringBuilder text, String more) {
        text.append(more, 0, Math.min(more.length(), Math.max(0, MAX_CELL - text.length())));
    }

    private static boolean isElement(int event) {
        return event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT;
    }

    private static int number(String digits) {
        return digits != null && digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : 0;
    }
}
