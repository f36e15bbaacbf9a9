package org.rcm.intake.passport;

import java.util.List;

/**
 * Reads passports (ICAO 9303-4, TD3) in pictures and PDFs. Thread-safe: one instance serves any number of threads.
 *
 * <p>Content is data, never a reason to throw: what cannot be read is a reading with reasons.
 */
public interface PassportReader extends AutoCloseable {

    /**
     * Reads every passport in a picture or PDF.
     *
     * @param content the file's bytes; its type is told from them alone
     * @param name what the file calls itself; used for nothing but messages, and never trusted
     * @return at least one reading, in page order, top to bottom within a page; where nothing can be read, a single
     *     reading that says why
     */
    List<PassportReading> read(byte[] content, String name);

    /** Gives the native memory back; no reading may be under way or begin after it. */
    @Override
    void close();
}
