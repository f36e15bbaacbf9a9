package org.rcm.intake.wiring;

/** The hub does not start; the message says which part, why, and what to do. */
public final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    public StartException(String what, Throwable cause) {
        super(cause == null ? what : what + ": " + reasonOf(cause), cause);
    }

    /** Our own rooms' exceptions say what to do; of others, the root says most. */
    private static String reasonOf(Throwable cause) {
        Throwable reason = cause;
        while (!isOurs(reason) && reason.getCause() != null && reason.getCause() != reason) {
            reason = reason.getCause();
        }
        return reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
    }

    private static boolean isOurs(Throwable t) {
        return t.getClass().getName().startsWith("org.rcm.intake.") && t.getMessage() != null;
    }
}
