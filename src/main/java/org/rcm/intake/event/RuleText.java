package org.rcm.intake.event;

import java.util.Optional;

/** Rules of an event as a delegate reads them. */
record RuleText(Event event, String language) {

    Optional<String> of(String rule) {
        return Optional.empty();
    }
}
