package org.rcm.intake.ticketing;

/** What ticketing staff should look at before they buy. */
public enum TicketFlag {
    /** The passport ends less than six months after the event; several countries and airlines then refuse. */
    PASSPORT_EXPIRES_WITHIN_6_MONTHS,
    /** A country on the way wants the passport to be valid longer: see {@link TicketRequest#checks()}. */
    PASSPORT_TOO_SHORT_ON_THE_WAY,
    /** Nothing is known of what the event's country, or one between, asks of this passport: to be looked up. */
    ENTRY_RULES_UNKNOWN,
    /** A country on the way asks of passengers what the passport does not give (the USA: Secure Flight). */
    PASSENGER_DATA_INCOMPLETE,
    /** The signed invitation letter is not there yet. */
    ACCEPTANCE_PENDING,
    /** The machine-readable zone has no room for the whole name: it ends at its last place. */
    NAME_TRUNCATED_IN_PASSPORT,
    /** The name is longer than an SSR DOCS line takes: {@code ssrDocs} carries the beginning of it. */
    NAME_TRUNCATED_IN_SSR,
    /** The passport has no given names; {@code ssrDocs} carries {@code FNU}. */
    NO_GIVEN_NAMES,
    /** The traveller represents another country than the one of his nationality. */
    NATIONALITY_DIFFERS_FROM_DELEGATION,
    /** A person of the Secretariat vouched for the document, not its check digits. */
    APPROVED_BY_PERSON,
    /** What was written about the traveller waits for a person, and may end or change the journey: not to be bought before. */
    MAIL_WAITS_FOR_PERSON,
    /** A ticket was issued already: change it or give it back. */
    TICKET_ISSUED
}
