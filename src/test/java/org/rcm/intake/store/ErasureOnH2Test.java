package org.rcm.intake.store;

@OnH2
class ErasureOnH2Test extends ErasureContract {}
