package org.rcm.intake.extraction.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.rcm.intake.mail.Part;

/** Reads the sheets of a workbook of Excel 97 to 2003, record by record. */
final class XlsText implements HSSFListener {
    private static final int MAX_SHEETS = 10;
    private static final int MAX_CELL = 2_000;

    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(this);
    private final CellFormats shown = new CellFormats();
    private final CpuBudget time = new CpuBudget();
    private final String part;
    private final List<Block> blocks = new ArrayList<>();
    private List<List<String>> rows = new ArrayList<>();
    private SSTRecord strings;
    private FormulaRecord formula;

    private XlsText(String part) {
        this.part = part;
    }

    static FormReader.Form read(Part part) throws IOException {
        XlsText text = new XlsText(part.path());
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(text.formats);
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(part.content()))) {
            new HSSFEventFactory().processWorkbookEvents(request, file);
        }
        return FormReader.Form.of(text.blocks);
    }

    @Override
    public void processRecord(Record next) {
        spend();
        if (next instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
            rows = new ArrayList<>();
            if (blocks.size() < MAX_SHEETS) {
                blocks.add(new Block.Grid(part, "sheet " + (blocks.size() + 1), false, rows));
            }
        } else if (next instanceof SSTRecord all) {
            strings = all;
        } else if (next instanceof LabelSSTRecord cell && strings != null) {
            int index = cell.getSSTIndex();
            boolean known = index >= 0 && index < strings.getNumUniqueStrings();
            put(cell, known ? strings.getString(index).getString() : "");
        } else if (next instanceof LabelRecord cell) {
            put(cell, cell.getValue());
        } else if (next instanceof NumberRecord cell) {
            put(cell, number(cell, cell.getValue()));
        } else if (next instanceof FormulaRecord cell) {
            formula = cell.hasCachedResultString() ? cell : null;
            if (formula == null) {
                put(cell, number(cell, cell.getValue()));
            }
        } else if (next instanceof StringRecord result && formula != null) {
            put(formula, result.getString());
            formula = null;
        }
    }

    private void spend() {
        try {
            time.check();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String number(CellValueRecordInterface cell, double value) {
        int format = formats.getFormatIndex(cell);
        return shown.number(String.valueOf(value), Math.max(0, format), formats.getFormatString(cell));
    }

    private void put(CellValueRecordInterface cell, String value) {
        if (cell.getRow() >= Block.Grid.MAX_ROWS || cell.getColumn() >= Block.Grid.MAX_COLUMNS || cell.getRow() < 0) {
            return;
        }
        while (rows.size() <= cell.getRow()) {
            rows.add(new ArrayList<>());
        }
        List<String> row = rows.get(cell.getRow());
        while (row.size() <= cell.getColumn()) {
            row.add("");
        }
        String text = value == null ? "" : value;
        row.set(cell.getColumn(), text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text);
    }
}
