package org.rcm.intake.store;

/** The database cannot be used; the message names the setting to look at and what to do. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
