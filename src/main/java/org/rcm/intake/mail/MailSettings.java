package org.rcm.intake.mail;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the mail room must know about us.
 *
 * @param addresses addresses that are us; kept in lower case
 * @param authservId whose {@code Authentication-Results} we believe (RFC 8601, 2.5), or null for nobody's
 * @param messageIdDomain what stands after the {@code @} in the Message-IDs of our own answers, and in no others; or
 *     null where our answers are not told apart by it
 */
public record MailSettings(Set<String> addresses, String authservId, String messageIdDomain) {

    public MailSettings {
        addresses = addresses.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    public MailSettings(Set<String> addresses, String authservId) {
        this(addresses, authservId, null);
    }
}
