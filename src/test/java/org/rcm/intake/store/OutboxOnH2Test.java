package org.rcm.intake.store;

@OnH2
class OutboxOnH2Test extends OutboxContract {}
