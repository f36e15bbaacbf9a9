package org.rcm.intake.wiring;

import java.net.BindException;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;

/** The hub does not start; the message says which part, why, and what to do. */
public final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    /** A port that is taken looks like a route that does not start. */
    static StartException ofRoutes(Settings settings, Throwable cause) {
        for (Throwable t = cause; t != null && t != t.getCause(); t = t.getCause()) {
            if (t instanceof BindException) {
                String listen = settings.get(Key.MANAGEMENT_LISTEN);
                return new StartException(
                        "another program has " + listen + "; stop it, or set intake.management.listen", t);
            }
        }
        return new StartException("the routes in " + settings.routes() + " do not start", cause);
    }

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
