package org.rcm.intake.event;

import java.util.Set;

/**
 * An organisation that sends people, as an event file declares it.
 *
 * @param code as exports have it ({@code SACM})
 * @param name as a delegate reads it
 * @param countries ISO 3166 alpha-3 codes whose officials may come for it; empty if it sends its own people
 */
public record Organisation(String code, Text name, Set<String> countries) {
    public Organisation {
        countries = Set.copyOf(countries);
    }
}
