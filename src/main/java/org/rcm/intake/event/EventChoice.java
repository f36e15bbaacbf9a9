package org.rcm.intake.event;

import java.util.List;

/** For which event a mail is. */
public sealed interface EventChoice {

    /** It is this one. */
    record Found(Event event) implements EventChoice {}

    /** It may be any of these, two or more: a person must look. */
    record Unclear(List<Event> candidates) implements EventChoice {
        public Unclear {
            candidates = List.copyOf(candidates);
        }
    }

    /** No event is named, and none was open. */
    record None() implements EventChoice {}
}
