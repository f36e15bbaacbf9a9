package org.rcm.intake.store;

@OnH2
class SeatsOnH2Test extends SeatsContract {
    @Override
    int rounds() {
        return Integer.getInteger("seats.rounds", 100);
    }
}
