package org.rcm.intake.store;

@OnPostgres
class MailboxAccountsOnPostgresTest extends MailboxAccountsContract {}
