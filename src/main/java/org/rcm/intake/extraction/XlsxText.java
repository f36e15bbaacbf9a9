package org.rcm.intake.extraction;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.rcm.intake.mail.Part;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** Reads the sheets of an XLSX workbook row by row, never the whole of it at once. */
final class XlsxText {
    private static final int MAX_SHEETS = 10;
    private static final int MAX_CELL = 2_000;

    static {
        ZipSecureFile.setMaxEntrySize(30_000_000);
    }

    private XlsxText() {}

    static FormReader.Form read(Part part) throws Exception {
        List<Block> blocks = new ArrayList<>();
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(part.content()))) {
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(workbook);
            XSSFReader reader = new XSSFReader(workbook);
            Iterator<InputStream> sheets = reader.getSheetsData();
            for (int sheet = 1; sheets.hasNext() && sheet <= MAX_SHEETS; sheet++) {
                try (InputStream stream = sheets.next()) {
                    Rows rows = new Rows();
                    parse(
                            stream,
                            new XSSFSheetXMLHandler(
                                    reader.getStylesTable(), strings, rows, new DataFormatter(), false));
                    blocks.add(new Block.Grid(part.path(), "sheet " + sheet, false, rows.rows));
                }
            }
        }
        return FormReader.Form.of(blocks);
    }

    private static void parse(InputStream sheet, XSSFSheetXMLHandler handler) throws Exception {
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        XMLReader xml = factory.newSAXParser().getXMLReader();
        xml.setContentHandler(handler);
        try {
            xml.parse(new InputSource(sheet));
        } catch (EnoughException e) {
            // the first rows are what is read
        }
    }

    /** Ends the parsing early. */
    private static final class EnoughException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();

        @Override
        public void startRow(int number) {
            row = new ArrayList<>();
        }

        @Override
        public void endRow(int number) {
            if (rows.size() >= GridReader.MAX_ROWS) {
                throw new EnoughException();
            }
            rows.add(row);
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            int column = reference == null ? row.size() : new CellReference(reference).getCol();
            if (column < GridReader.MAX_COLUMNS) {
                while (row.size() < column) {
                    row.add("");
                }
                String text = value == null ? "" : value;
                row.add(text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text);
            }
        }
    }
}
