package org.rcm.intake.store;

@OnH2
class LeasesOnH2Test extends LeasesContract {}
