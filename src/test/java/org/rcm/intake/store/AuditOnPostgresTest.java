package org.rcm.intake.store;

@OnPostgres
class AuditOnPostgresTest extends AuditContract {}
