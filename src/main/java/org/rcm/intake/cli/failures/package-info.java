/** What could not be processed or sent: mails and outbox rows that were given up, as one list to look at and retry. */
package org.rcm.intake.cli.failures;
