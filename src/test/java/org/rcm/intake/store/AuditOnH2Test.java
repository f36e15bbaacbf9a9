package org.rcm.intake.store;

@OnH2
class AuditOnH2Test extends AuditContract {}
