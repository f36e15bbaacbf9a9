package org.rcm.intake.event;

import java.time.Instant;
import java.util.List;

/**
 * What in a mail may name an event.
 *
 * @param addresses to whom it was sent (To, Cc, Delivered-To), bare addresses
 * @param references text in which references of registrations may stand: subject, own text, names of threads; any order
 * @param subject decoded; null if it has none
 * @param receivedAt UTC, the counted instant of receipt
 */
public record MailNames(List<String> addresses, List<String> references, String subject, Instant receivedAt) {
    public MailNames {
        addresses = List.copyOf(addresses);
        references = List.copyOf(references);
    }
}
