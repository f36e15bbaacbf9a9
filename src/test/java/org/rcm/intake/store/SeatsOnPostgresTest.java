package org.rcm.intake.store;

@OnPostgres
class SeatsOnPostgresTest extends SeatsContract {
    @Override
    int rounds() {
        return Integer.getInteger("seats.rounds", 100);
    }
}
