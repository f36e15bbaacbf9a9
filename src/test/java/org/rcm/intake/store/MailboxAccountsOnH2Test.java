package org.rcm.intake.store;

@OnH2
class MailboxAccountsOnH2Test extends MailboxAccountsContract {}
