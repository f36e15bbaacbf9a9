package org.rcm.intake.store;

@OnH2
class PlannedNoticesOnH2Test extends PlannedNoticesContract {}
