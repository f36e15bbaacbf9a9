package org.rcm.intake.cli.ingest;

import java.io.IOException;
import org.rcm.intake.mail.Receipt;

/**
 * A mail that was found in a file, not yet in memory.
 *
 * @param source path relative to what was named, {@code #n} for the n-th message of an mbox
 * @param receipt when it counts
 * @param bytes reads it
 */
record FoundMail(String source, Receipt receipt, Bytes bytes) {

    /** Reads a mail's raw bytes when they are wanted. */
    @FunctionalInterface
    interface Bytes {
        byte[] read() throws IOException;
    }
}
