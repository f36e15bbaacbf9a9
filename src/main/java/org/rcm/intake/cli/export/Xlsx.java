package org.rcm.intake.cli.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * One sheet with a frozen heading and filters. Rows that have left memory wait on the disk encrypted under a key of
 * this process. Every cell is text, which no spreadsheet program runs.
 */
final class Xlsx implements RowWriter {
    private static final int PRINTED_WIDTH_UNIT = 256;

    private final OutputStream out;
    private final List<Column> columns;
    private final SXSSFWorkbook workbook = new SXSSFWorkbookWithCustomZipEntrySource();
    private final SXSSFSheet sheet;
    private final CellStyle quoted = workbook.createCellStyle();
    private int rows;

    Xlsx(OutputStream out, String name, List<Column> columns) {
        this.out = out;
        this.columns = columns;
        this.sheet = workbook.createSheet(name);
        quoted.setQuotePrefixed(true); // stays text when somebody edits the cell
        CellStyle heading = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        SXSSFRow first = sheet.createRow(rows++);
        for (int i = 0; i < columns.size(); i++) {
            SXSSFCell cell = first.createCell(i);
            cell.setCellValue(columns.get(i).name());
            cell.setCellStyle(heading);
            sheet.setColumnWidth(i, columns.get(i).width() * PRINTED_WIDTH_UNIT);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getPrintSetup().setLandscape(true);
    }

    @Override
    public void write(ObjectNode row) {
        SXSSFRow line = sheet.createRow(rows++);
        for (int i = 0; i < columns.size(); i++) {
            String text = columns.get(i).text().apply(row);
            if (!text.isEmpty()) {
                SXSSFCell cell = line.createCell(i);
                cell.setCellValue(cut(text));
                if (Formulas.possible(text)) {
                    cell.setCellStyle(quoted);
                }
            }
        }
    }

    private static String cut(String text) {
        int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns.size() - 1));
            workbook.write(out);
            out.flush();
        }
    }
}
