package org.rcm.intake.export;

import java.io.IOException;
import java.io.OutputStream;

/** How rows are written; all of them a row at a time, so that an export's size costs no memory. */
public enum Format {
    /** One JSON object a line (JSON Lines), UTF-8. */
    JSONL,
    /** RFC 4180, UTF-8, with a heading; nothing in it is taken for a formula. */
    CSV,
    /** Office Open XML; ticket requests have one sheet a status. */
    XLSX;

    /** Begins an export; closing the writer completes it and leaves the stream open. */
    RowWriter to(OutputStream out, Export export) throws IOException {
        return switch (this) {
            case JSONL -> new JsonLines(out);
            case CSV -> new Csv(out, export.columns());
            case XLSX -> new Xlsx(out, export);
        };
    }
}
