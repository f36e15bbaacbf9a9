package org.rcm.intake.watch;

import java.util.Map;
import org.rcm.intake.parts.Part;
import org.rcm.intake.privacy.KeyException;

/**
 * Whether the key still lies where the settings say, can be read and is the right one. A running hub goes on with what it
 * has read; one that is started then does not, so this is told before.
 */
public record KeyLook(Runnable check, Part database) implements Look {

    /** @param check throws {@link KeyException} with the reason and the remedy */
    public KeyLook {}

    @Override
    public Observation look() {
        if (!database.isThere()) {
            return Observation.well(Map.of()); // what the key opens is out of reach
        }
        try {
            check.run();
            return Observation.well(Map.of());
        } catch (KeyException e) {
            return Observation.wrong(
                    e.getMessage(), "put the key back before the hub is started again; see intake.key.*", Map.of());
        } catch (RuntimeException e) {
            if (!database.isThere()) {
                return Observation.well(Map.of());
            }
            throw e;
        }
    }
}
