package org.rcm.intake.extraction.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.rcm.intake.registration.Evidence;

/** Puts together the paragraphs and tables of a document as its reader comes across them. One document, one thread. */
final class Layout {
    private static final int MAX_TEXT = 400_000;
    private static final int MAX_BLOCKS = 2_000;
    private static final int DEEPEST = 20;

    private static final class Table {
        final List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        final StringBuilder cell = new StringBuilder();
    }

    private final String part;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final StringBuilder paragraph = new StringBuilder();
    private List<Block.Line> lines = new ArrayList<>();
    private int number;
    private int tableNumber;
    private int length;
    private int tooDeep;

    /** @param part MIME part the document is */
    Layout(String part) {
        this.part = part;
    }

    /** True where the document has said as much as is read. */
    boolean isFull() {
        return length >= MAX_TEXT || blocks.size() >= MAX_BLOCKS || lines.size() > MAX_TEXT / 10;
    }

    void text(String text) {
        if (!isFull()) {
            paragraph.append(text);
            length += text.length();
        }
    }

    void endParagraph() {
        String text = paragraph.toString();
        paragraph.setLength(0);
        if (!tables.isEmpty()) {
            tables.peek().cell.append(text).append('\n');
            length++;
            return;
        }
        for (String line : text.split("\n", -1)) {
            lines.add(new Block.Line("paragraph " + ++number, line));
        }
    }

    boolean inTable() {
        return !tables.isEmpty();
    }

    void startTable() {
        if (tables.size() == DEEPEST) {
            tooDeep++;
            return;
        }
        flush();
        tables.push(new Table());
    }

    void endCell() {
        Table table = tables.peek();
        if (table != null) {
            if (!paragraph.isEmpty()) {
                endParagraph();
            }
            if (table.row.size() < Block.Grid.MAX_COLUMNS) {
                table.row.add(table.cell.toString().strip());
            }
            table.cell.setLength(0);
        }
    }

    void endRow() {
        Table table = tables.peek();
        if (table != null && table.rows.size() < Block.Grid.MAX_ROWS) {
            table.rows.add(table.row);
        }
        if (table != null) {
            table.row = new ArrayList<>();
        }
    }

    void endTable() {
        if (tooDeep > 0) {
            tooDeep--;
            return;
        }
        Table table = tables.poll();
        if (table != null) {
            blocks.add(new Block.Grid(part, "table " + ++tableNumber, true, table.rows));
        }
    }

    /** All that was said; the document is at its end. */
    List<Block> blocks() {
        if (!paragraph.isEmpty()) {
            endParagraph();
        }
        while (!tables.isEmpty()) {
            endTable();
        }
        flush();
        return blocks;
    }

    private void flush() {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Lines(part, Evidence.Source.FORM, lines));
            lines = new ArrayList<>();
        }
    }
}
