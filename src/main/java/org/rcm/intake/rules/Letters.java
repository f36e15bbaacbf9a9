package org.rcm.intake.rules;

import java.util.List;

/** The signed invitation letter. */
final class Letters {

    static final Rule ACCEPTED = new Rule(
            "the signed invitation letter must come back in its own time",
            subject -> subject.event().letter() != null
                            && subject.registration().acceptedAt() == null
                            && Needs.missing(subject).isEmpty()
                    ? List.of(Findings.acceptancePending())
                    : List.of());

    private Letters() {}
}
