package org.rcm.intake.store;

@OnH2
class MailsOnH2Test extends MailsContract {}
