package org.rcm.intake.registration;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The hub's record of one person for one event, fed by one or more applications.
 *
 * @param reference {@code IMRF22-0007}
 * @param event id of the event
 * @param delegation ISO 3166 alpha-3 or an organisation code, or null while unknown
 * @param delegate who it is
 * @param passport the travel document, or null until one is known
 * @param state where it stands
 * @param entitlement what is paid
 * @param seat place within the delegation's maximum, from 1; null without one
 * @param missing what has not arrived
 * @param findings every reason behind the state, in the order found
 * @param receivedAt UTC, when the first mail counted
 * @param completedAt UTC, when the last needed item counted; null while incomplete
 * @param acceptedAt UTC, when the signed letter counted; null before
 * @param replaces reference of whose place this took, or null
 * @param replacedBy reference of who took this place, or null
 * @param mails Message-IDs of the mails that fed it, oldest first
 * @param addresses e-mail addresses, lower case, that may change it
 * @param language ISO 639-1, of the first mail about it; null if unknown
 */
public record Registration(
        String reference,
        String event,
        String delegation,
        Delegate delegate,
        Passport passport,
        State state,
        Entitlement entitlement,
        Integer seat,
        Set<Item> missing,
        List<Finding> findings,
        Instant receivedAt,
        Instant completedAt,
        Instant acceptedAt,
        String replaces,
        String replacedBy,
        List<String> mails,
        Set<String> addresses,
        String language) {

    public Registration {
        missing = Set.copyOf(missing);
        findings = List.copyOf(findings);
        mails = List.copyOf(mails);
        addresses = Set.copyOf(addresses);
    }

    /** A builder that starts from these values. */
    public RegistrationBuilder but() {
        return new RegistrationBuilder(this);
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "Registration[" + reference + ", " + state + "]";
    }
}
