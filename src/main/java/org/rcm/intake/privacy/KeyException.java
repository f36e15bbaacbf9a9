package org.rcm.intake.privacy;

/** The key of stored personal data is missing, unreadable or not the right one; the message says what to do. */
public class KeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyException(String message) {
        super(message);
    }

    public KeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
