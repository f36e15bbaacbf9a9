package org.rcm.intake.store;

@OnH2
class RegistrationsOnH2Test extends RegistrationsContract {}
