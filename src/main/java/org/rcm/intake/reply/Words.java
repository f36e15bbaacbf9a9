package org.rcm.intake.reply;

/**
 * What the templates made of an answer.
 *
 * @param subject used where the mail that is answered has none, or none is answered; one line
 * @param text plain text
 * @param html a whole HTML document
 */
public record Words(String subject, String text, String html) {
    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "Words[" + text.length() + " characters]";
    }
}
