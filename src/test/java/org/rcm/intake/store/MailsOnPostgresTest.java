package org.rcm.intake.store;

@OnPostgres
class MailsOnPostgresTest extends MailsContract {}
