package org.rcm.intake.watch;

import java.util.Map;

/**
 * What one look at a part has shown.
 *
 * @param problem what is wrong, or null
 * @param figures what was measured, by name with the unit in it ({@code last_fetch_age_seconds}); numbers and texts
 */
public record Observation(Problem problem, Map<String, Object> figures) {
    /**
     * @param reason what is wrong, without anything personal
     * @param remedy what to do
     */
    public record Problem(String reason, String remedy) {}

    public Observation {
        figures = Map.copyOf(figures);
    }

    static Observation well(Map<String, Object> figures) {
        return new Observation(null, figures);
    }

    static Observation wrong(String reason, String remedy, Map<String, Object> figures) {
        return new Observation(new Problem(reason, remedy), figures);
    }
}
