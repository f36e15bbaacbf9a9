package org.rcm.intake.mailbox;

import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;

/**
 * Lets no MIME header become a Camel header. camel-mail 4.17.0 would obey a sender's {@code delete}, {@code moveTo},
 * {@code copyTo}, {@code mail.smtp.*} and {@code Camel*} (CVE-2026-33454). Stateless.
 */
public final class NothingOfTheSender implements HeaderFilterStrategy {

    /** Outbound: nothing but what the message itself already holds. */
    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return true;
    }

    /** Inbound: nothing. */
    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return true;
    }
}
