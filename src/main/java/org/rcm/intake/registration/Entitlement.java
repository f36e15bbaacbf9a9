package org.rcm.intake.registration;

/**
 * What is paid for a person and by whom.
 *
 * @param ticketPayer who buys the air ticket ({@code IOM}), or null if nobody does
 * @param courtesiesPayer who pays the courtesies, or null if nobody does
 */
public record Entitlement(String ticketPayer, String courtesiesPayer) {
    public static final Entitlement NONE = new Entitlement(null, null);

    public boolean ticket() {
        return ticketPayer != null;
    }

    public boolean courtesies() {
        return courtesiesPayer != null;
    }
}
