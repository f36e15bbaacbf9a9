/**
 * Raw mail in, {@link org.rcm.intake.mail.IncomingMail} out: parts, sender, thread, text taken apart, and who wrote it.
 * Jakarta Mail, TNEF and S/MIME stay in here; nothing the sender wrote is trusted, and nothing broken in a mail is an
 * exception.
 */
package org.rcm.intake.mail;
