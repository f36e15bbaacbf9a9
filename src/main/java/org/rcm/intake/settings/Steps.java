package org.rcm.intake.settings;

import java.util.Set;

/** The steps a process may run, each the name of its route file. */
public final class Steps {
    public static final Set<String> ALL = Set.of(
            "receive-mail",
            "read-mail",
            "decide-registration",
            "order-ticket",
            "hear-ticketing",
            "send-reply",
            "watch-deadline",
            "write-manifest");

    private Steps() {}
}
