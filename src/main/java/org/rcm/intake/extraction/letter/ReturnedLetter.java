package org.rcm.intake.extraction.letter;

/**
 * Our invitation letter, among the attachments of a mail.
 *
 * @param reference printed on it ({@code IMRF22-0007}), upper case
 * @param signed false if it is the very file that we sent: nobody has written on it
 */
public record ReturnedLetter(String reference, boolean signed) {}
