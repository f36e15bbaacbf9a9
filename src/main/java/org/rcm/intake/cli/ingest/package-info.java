/**
 * Mails from files: what lies in folders, mbox files and archives is found, put in order of receipt, and fed to the very
 * routes that a mailbox would feed.
 */
package org.rcm.intake.cli.ingest;
