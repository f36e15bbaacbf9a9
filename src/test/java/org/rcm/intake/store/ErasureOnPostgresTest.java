package org.rcm.intake.store;

@OnPostgres
class ErasureOnPostgresTest extends ErasureContract {}
