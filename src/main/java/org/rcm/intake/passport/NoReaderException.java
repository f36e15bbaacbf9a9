package org.rcm.intake.passport;

/**
 * Pictures cannot be read at present, whatever they show: natives do not load, or the process is ending. A mail with
 * one is to be tried again, and nothing is to be concluded from it.
 */
public final class NoReaderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoReaderException(Throwable cause) {
        super("pictures cannot be read at present", cause);
    }
}
