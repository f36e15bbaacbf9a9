package org.rcm.intake.store;

@OnPostgres
class LeasesOnPostgresTest extends LeasesContract {}
