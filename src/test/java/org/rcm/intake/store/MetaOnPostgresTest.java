package org.rcm.intake.store;

@OnPostgres
class MetaOnPostgresTest extends MetaContract {}
