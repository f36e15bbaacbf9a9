package org.rcm.intake.store;

@OnPostgres
class OverviewOnPostgresTest extends OverviewContract {}
