package org.rcm.intake.store;

@OnPostgres
class TransactionsOnPostgresTest extends TransactionsContract {}
