package org.rcm.intake.store;

@OnH2
class OverviewOnH2Test extends OverviewContract {}
