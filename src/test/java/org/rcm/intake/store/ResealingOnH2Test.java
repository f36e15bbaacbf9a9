package org.rcm.intake.store;

@OnH2
class ResealingOnH2Test extends ResealingContract {}
