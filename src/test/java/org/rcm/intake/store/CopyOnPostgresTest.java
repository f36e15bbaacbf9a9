package org.rcm.intake.store;

@OnPostgres
class CopyOnPostgresTest extends CopyContract {}
