package org.rcm.intake.store.copy;

/** Is told how far a copy is. */
@FunctionalInterface
public interface Progress {
    void at(long rows, long of);
}
