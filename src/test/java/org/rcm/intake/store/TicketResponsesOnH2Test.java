package org.rcm.intake.store;

@OnH2
class TicketResponsesOnH2Test extends TicketResponsesContract {}
