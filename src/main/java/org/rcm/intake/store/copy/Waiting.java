package org.rcm.intake.store.copy;

import java.util.List;

/**
 * What the broker held when a backup was made, which the database does not have.
 *
 * @param known false if nobody could look into the broker
 * @param requests keys of the ticket requests that staff had not taken ({@code ticket:IMRF22-0007:1})
 */
public record Waiting(boolean known, List<String> requests) {

    /** Nobody could look. */
    public static final Waiting UNKNOWN = new Waiting(false, List.of());

    public Waiting {
        requests = List.copyOf(requests);
    }
}
