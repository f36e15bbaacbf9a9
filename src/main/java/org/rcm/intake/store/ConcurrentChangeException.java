package org.rcm.intake.store;

/** Somebody else changed a registration since it was read; roll back and decide again. */
public class ConcurrentChangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConcurrentChangeException(String reference) {
        super("Registration " + reference + " was changed by another decision; roll back and decide again");
    }
}
