package org.rcm.intake.watch;

/** Looks at one part. It may block: who looks has a thread of its own, and a look that hangs is itself a problem. */
@FunctionalInterface
public interface Look {
    /** @throws Exception where looking fails, which is a problem of the part */
    Observation look() throws Exception;
}
