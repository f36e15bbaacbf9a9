package org.rcm.intake.store;

@OnPostgres
class PlannedNoticesOnPostgresTest extends PlannedNoticesContract {}
