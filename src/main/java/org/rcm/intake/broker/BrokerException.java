package org.rcm.intake.broker;

/** The broker cannot be started or reached; the message says why. */
public final class BrokerException extends Exception {
    private static final long serialVersionUID = 1L;

    public BrokerException(String message, Throwable cause) {
        super(message, cause);
    }
}
