package org.rcm.intake.store;

@OnH2
class ReconciliationOnH2Test extends ReconciliationContract {}
