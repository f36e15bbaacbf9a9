package org.rcm.intake.rules;

import java.util.List;
import org.rcm.intake.registration.State;

/** Who may change a registration. */
final class Senders {

    static final Rule KNOWN = new Rule(
            "an unknown address never changes a confirmed registration",
            subject -> !subject.senderKnown() && subject.registration().state() == State.CONFIRMED
                    ? List.of(Findings.strangerChanges())
                    : List.of());

    private Senders() {}
}
