package org.rcm.intake.decision;

/** What a person asked for cannot be done; the message says why and what to do instead, and nothing personal. */
public final class DeskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeskException(String message) {
        super(message);
    }
}
