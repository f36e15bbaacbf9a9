package org.rcm.intake.watch;

import java.time.Instant;
import java.util.Map;
import org.rcm.intake.watch.Observation.Problem;

/**
 * How a part is.
 *
 * @param part one word: {@code mailbox}, {@code database}
 * @param problem what is wrong, or null where nothing is
 * @param since UTC, since when it is well, or not
 * @param figures see {@link Observation}
 */
public record Condition(String part, Problem problem, Instant since, Map<String, Object> figures) {
    public boolean isUp() {
        return problem == null;
    }
}
