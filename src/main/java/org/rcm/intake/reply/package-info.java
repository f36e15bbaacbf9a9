/**
 * Turns an answer's content into the mail that a delegate reads: the words from templates, the message by Jakarta Mail.
 * What stands in an answer is decided in {@link org.rcm.intake.reply.content}, without either.
 */
package org.rcm.intake.reply;
