package org.rcm.intake.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Sheets with a frozen heading and filters, printed in landscape, as wide as the paper, heading and page on every page. Rows
 * that have left memory wait on the disk encrypted under a key of this process. Every cell is text, which no spreadsheet
 * program runs.
 */
final class Xlsx implements RowWriter {
    private static final int PRINTED_WIDTH_UNIT = 256;
    private static final double MARGIN_INCHES = 0.4;

    private final OutputStream out;
    private final Export export;
    private final List<Column> columns;
    private final SXSSFWorkbook workbook = new SXSSFWorkbookWithCustomZipEntrySource();
    private final CellStyle wrapped = workbook.createCellStyle();
    private final CellStyle quotedAndWrapped = workbook.createCellStyle();
    private final CellStyle quoted = workbook.createCellStyle();
    private final CellStyle heading = workbook.createCellStyle();
    private final Map<String, SXSSFSheet> sheets = new TreeMap<>();

    Xlsx(OutputStream out, Export export) {
        this.out = out;
        this.export = export;
        this.columns = export.columns();
        for (CellStyle style : List.of(wrapped, quotedAndWrapped)) {
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
        }
        quotedAndWrapped.setQuotePrefixed(true);
        quoted.setQuotePrefixed(true); // stays text when somebody edits the cell
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
    }

    private SXSSFSheet begin(String name) {
        SXSSFSheet sheet = workbook.createSheet(name);
        SXSSFRow first = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            SXSSFCell cell = first.createCell(i);
            cell.setCellValue(columns.get(i).name());
            cell.setCellStyle(heading);
            sheet.setColumnWidth(i, columns.get(i).width() * PRINTED_WIDTH_UNIT);
        }
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        sheet.setMargin(PageMargin.LEFT, MARGIN_INCHES);
        sheet.setMargin(PageMargin.RIGHT, MARGIN_INCHES);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0); // as many pages as it takes
        return sheet;
    }

    @Override
    public void write(ObjectNode row) {
        SXSSFSheet sheet = sheets.computeIfAbsent(export.sheetOf(row), this::begin);
        SXSSFRow line = sheet.createRow(sheet.getLastRowNum() + 1);
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            String text = columns.get(i).text().apply(row);
            if (!text.isEmpty()) {
                boolean printed = i < export.printedColumns() && export.printedColumns() < columns.size();
                write(line.createCell(i), text, printed);
                lines = printed ? Math.max(lines, lines(text, columns.get(i).width())) : lines;
            }
        }
        line.setHeightInPoints(lines * sheet.getDefaultRowHeightInPoints());
    }

    /** What is printed is wrapped, so that a page keeps its columns at a size one can read. */
    private void write(SXSSFCell cell, String text, boolean printed) {
        cell.setCellValue(cut(text));
        if (Formulas.possible(text)) {
            cell.setCellStyle(printed ? quotedAndWrapped : quoted);
        } else if (printed) {
            cell.setCellStyle(wrapped);
        }
    }

    /** Not every program makes a row as high as its text needs; broken at words, a line is filled to four fifths. */
    private static int lines(String text, int width) {
        return (int) Math.ceil(text.length() / Math.max(1, width * 0.8));
    }

    private static String cut(String text) {
        int longest = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            if (sheets.isEmpty()) {
                sheets.put(export.name(), begin(export.name()));
            }
            for (SXSSFSheet sheet : sheets.values()) {
                int last = sheet.getLastRowNum();
                sheet.setAutoFilter(new CellRangeAddress(0, last, 0, columns.size() - 1));
                workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, export.printedColumns() - 1, 0, last);
            }
            workbook.write(out);
            out.flush();
        }
    }
}
