package org.rcm.intake.trace;

import java.util.Collection;
import java.util.function.Supplier;

/** Tells what becomes of each mail, as spans of one trace a mail. Nothing told is personal. Thread-safe. */
public interface Traces extends AutoCloseable {
    /** Tells nobody. */
    Traces NONE = new Untold();

    /** Mails were stored: their traces begin. @param mails ids of stored mails */
    void received(Collection<Long> mails);

    /** A step of a mail's way. @param step as it is called everywhere: {@code read-mail} */
    <T> T mail(long mail, String step, Supplier<T> work);

    /**
     * Something that was promised is about to be sent.
     *
     * @param step as it is called everywhere: {@code send-reply}
     * @param promise id in the outbox
     * @param mail that it belongs to, or null where the hub writes of its own accord
     * @param reference of the registration it is about, or null
     */
    Sending sending(String step, long promise, Long mail, String reference);

    /** What is not told yet is told now. */
    @Override
    void close();
}
