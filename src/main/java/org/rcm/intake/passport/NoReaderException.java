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

    /** What an operator looks at when natives do not load. */
    public static String remedy() {
        return "is this a 64-bit x86 Linux with room in " + System.getProperty("java.io.tmpdir") + "?";
    }
}
