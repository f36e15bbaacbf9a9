package org.rcm.intake.cli.tickets;

/** How a person names a version of a ticket request: {@code IMRF22-0007:1}. */
final class TicketKey {
    private static final String PREFIX = "ticket:";

    private TicketKey() {}

    static String shown(String key) {
        return key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
    }

    /** The promise's key. @param typed with or without the prefix */
    static String of(String typed) {
        return typed.startsWith(PREFIX) ? typed : PREFIX + typed;
    }
}
