package org.rcm.intake.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody else who knows what time it is.
 *
 * @param name for operators
 * @param asking gives its time, or nothing while it does not answer
 */
public record TimeSource(String name, Asking asking) {
    /** Asks for the time. */
    @FunctionalInterface
    public interface Asking {
        Optional<Instant> now() throws Exception;
    }
}
