package org.rcm.intake.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What one input may cost at most. Time is the thread's own, so that a busy machine fails nobody; memory is all that was
 * asked for on the way, which is never less than what was held at once.
 */
public final class Budget {
    /** Of one core. */
    public static final long SECONDS = 2;

    public static final long MEGABYTES = 256;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Budget() {}

    /** Does the work, and fails where it cost more. */
    public static void check(Runnable work) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long nanos = THREADS.getCurrentThreadCpuTime();
        work.run();
        long millis = (THREADS.getCurrentThreadCpuTime() - nanos) / 1_000_000;
        long megabytes = (THREADS.getCurrentThreadAllocatedBytes() - bytes) >> 20;
        if (millis > SECONDS * 1000 || megabytes > MEGABYTES) {
            throw new AssertionError("cost " + millis + " ms and " + megabytes + " MB");
        }
    }
}
