package org.rcm.intake.trace;

import java.util.Optional;

/** Something promised on its way out. Thread-safe. */
public interface Sending {

    /** For whoever receives it, as W3C {@code traceparent}; empty if nobody traces. */
    Optional<String> traceparent();

    /** It was sent. */
    void done();

    /** It was not. @param reason without anything personal */
    void failed(String reason);
}
