package org.rcm.intake.extraction.document;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How long one document may keep its thread busy. Asked wherever a library hands control back to us, since no thread can
 * be ended from outside. The thread's own time counts, so that a busy machine refuses nothing.
 */
final class CpuBudget {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long NANOS = 1_500_000_000L;

    private final long until = THREADS.getCurrentThreadCpuTime() + NANOS;

    /** Throws where the time is spent. */
    void check() throws IOException {
        if (THREADS.getCurrentThreadCpuTime() > until) {
            throw new IOException("takes longer than a document may");
        }
    }
}
