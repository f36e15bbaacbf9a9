package org.rcm.intake.broker;

import jakarta.jms.JMSException;

/** Tells whether a failure is the broker's. */
public final class BrokerTrouble {
    private BrokerTrouble() {}

    /** True if the broker is away or takes nothing: what the hub sends is never wrong by itself. */
    public static boolean isIn(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof JMSException) {
                return true;
            }
        }
        return false;
    }
}
