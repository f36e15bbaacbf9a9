package org.rcm.intake.watch;

import java.util.Map;
import org.rcm.intake.parts.Part;

/** What the steps that work with a server know of it. */
public record PartLook(Part part) implements Look {
    @Override
    public Observation look() {
        return part.outage()
                .map(o -> Observation.wrong(part.name() + " is away: " + o.reason(), o.remedy(), Map.of()))
                .orElseGet(() -> Observation.well(Map.of()));
    }
}
