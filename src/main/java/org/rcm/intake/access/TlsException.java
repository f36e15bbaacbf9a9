package org.rcm.intake.access;

/** A file that TLS needs cannot be used. */
public final class TlsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String remedy;

    TlsException(String key, String message, String remedy, Throwable cause) {
        super(message, cause);
        this.key = key;
        this.remedy = remedy;
    }

    /** The setting concerned. */
    public String key() {
        return key;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
