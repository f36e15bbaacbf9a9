package org.rcm.intake.store;

@OnH2
class MetaOnH2Test extends MetaContract {}
