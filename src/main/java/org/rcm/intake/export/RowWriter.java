package org.rcm.intake.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Takes the rows of one export, one after the other. */
interface RowWriter extends AutoCloseable {
    void write(ObjectNode row) throws IOException;

    /** Writes what is left. */
    @Override
    void close() throws IOException;
}
