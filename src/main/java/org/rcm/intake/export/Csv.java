package org.rcm.intake.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** RFC 4180. What delegates write reaches a spreadsheet as text, never as a formula that it would run. */
final class Csv implements RowWriter {
    private static final String LINE_END = "\r\n";

    private final List<Column> columns;
    private final Writer out;

    Csv(OutputStream out, List<Column> columns) throws IOException {
        this.columns = columns;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        write(columns.stream().map(Column::name));
    }

    @Override
    public void write(ObjectNode row) throws IOException {
        write(columns.stream().map(column -> Formulas.neutral(column.text().apply(row))));
    }

    private void write(Stream<String> cells) throws IOException {
        out.write(CSVFormat.RFC4180.format(cells.toArray()));
        out.write(LINE_END);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
