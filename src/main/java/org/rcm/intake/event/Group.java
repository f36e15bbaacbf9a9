package org.rcm.intake.event;

import java.util.OptionalInt;
import java.util.Set;

/**
 * Delegations that are invited on the same terms.
 *
 * @param name key of the group in the file ({@code rcm-members})
 * @param codes ISO 3166 alpha-3 or organisation codes; no code is in two groups
 * @param maximum places each of these delegations has; empty if there is no maximum
 */
public record Group(String name, Set<String> codes, OptionalInt maximum) {
    public Group {
        codes = Set.copyOf(codes);
    }

    /** Key path of the list of codes, for findings. */
    public String rule() {
        return "delegations." + name;
    }

    /** Key path of the maximum, for findings. */
    public String maximumRule() {
        return rule() + ".maximum";
    }
}
