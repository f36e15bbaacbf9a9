package org.rcm.intake.store;

@OnPostgres
class RegistrationsOnPostgresTest extends RegistrationsContract {}
