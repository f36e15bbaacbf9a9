package org.rcm.intake.store;

@OnPostgres
class OutboxOnPostgresTest extends OutboxContract {}
