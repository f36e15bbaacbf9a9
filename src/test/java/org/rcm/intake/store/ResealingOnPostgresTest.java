package org.rcm.intake.store;

@OnPostgres
class ResealingOnPostgresTest extends ResealingContract {}
