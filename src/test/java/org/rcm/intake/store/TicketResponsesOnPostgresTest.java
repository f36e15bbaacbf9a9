package org.rcm.intake.store;

@OnPostgres
class TicketResponsesOnPostgresTest extends TicketResponsesContract {}
