package org.rcm.intake.steps;

/**
 * Whether the hub was told to stop: a step that is at work finishes the mail or promise that it has in hand and begins
 * no other; what is left waits in the database and on the work queue for the next start, or for another hub. Camel by
 * itself would finish whole pages of mails. Thread-safe.
 */
public final class Stop {
    private static final Thread NOBODY = new Thread();

    private volatile boolean told;

    /** Cannot be taken back. */
    public void tell() {
        told = true;
    }

    boolean isTold() {
        return told || isProcessEnding();
    }

    /** From its first moment on, in which natives do not load any more, and before anybody could tell. */
    private static boolean isProcessEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(NOBODY);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
