package org.rcm.intake.rules;

import java.util.List;
import java.util.function.Function;
import org.rcm.intake.registration.Finding;

/**
 * One rule of an event: a name, and what it finds in a case.
 *
 * @param name a short sentence, for the developer who reads the list
 * @param finds every reason it has; empty if it has nothing to say
 */
public record Rule(String name, Function<Case, List<Finding>> finds) {

    public List<Finding> findings(Case subject) {
        return finds.apply(subject);
    }
}
