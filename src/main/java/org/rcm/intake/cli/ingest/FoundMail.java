package org.rcm.intake.cli.ingest;

import java.io.IOException;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.mailbox.Envelope;
import org.rcm.intake.store.NewMail;

/**
 * A mail that was found in a file, not yet in memory.
 *
 * @param source path relative to what was named, {@code #n} for the n-th message of an mbox
 * @param receipt when it counts
 * @param bytes reads it
 */
record FoundMail(String source, Receipt receipt, Bytes bytes) {

    /** The mail as it is stored. @throws IOException if its file cannot be read any more */
    NewMail toStore() throws IOException {
        byte[] raw = bytes.read();
        Envelope envelope = Envelope.of(raw);
        return new NewMail(
                raw,
                source,
                null,
                null,
                null,
                receipt.at(),
                receipt.proof(),
                envelope.from(),
                envelope.subject(),
                envelope.messageId());
    }

    /** Reads a mail's raw bytes when they are wanted. */
    @FunctionalInterface
    interface Bytes {
        byte[] read() throws IOException;
    }
}
