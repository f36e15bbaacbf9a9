/**
 * Puts a letter's words on paper: a PDF with an embedded font and the reference as text and QR code. The words come from
 * {@code config/letters}.
 */
package org.rcm.intake.reply.letter;
