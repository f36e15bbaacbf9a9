package org.rcm.intake.store;

@OnH2
class CopyOnH2Test extends CopyContract {}
