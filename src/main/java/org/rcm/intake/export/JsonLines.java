package org.rcm.intake.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** One JSON object a line. */
final class JsonLines implements RowWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final OutputStream out;

    JsonLines(OutputStream out) {
        this.out = new BufferedOutputStream(out);
    }

    @Override
    public void write(ObjectNode row) throws IOException {
        out.write(MAPPER.writeValueAsBytes(row));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
