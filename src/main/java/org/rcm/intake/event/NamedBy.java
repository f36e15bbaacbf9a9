package org.rcm.intake.event;

import java.util.Set;

/**
 * By what a mail names the event it is for, besides a reference of one of its registrations.
 *
 * @param addresses lower-case addresses that serve this event alone
 * @param tags lower-case address tags ({@code imrf22} of {@code crmst+imrf22@iom.int})
 * @param words words or phrases of a subject, as people write them; case and accents do not count
 */
public record NamedBy(Set<String> addresses, Set<String> tags, Set<String> words) {
    public NamedBy {
        addresses = Set.copyOf(addresses);
        tags = Set.copyOf(tags);
        words = Set.copyOf(words);
    }
}
