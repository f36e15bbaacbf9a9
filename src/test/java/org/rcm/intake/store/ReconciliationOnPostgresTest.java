package org.rcm.intake.store;

@OnPostgres
class ReconciliationOnPostgresTest extends ReconciliationContract {}
