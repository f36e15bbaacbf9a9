package org.rcm.intake.reply;

/**
 * A file that goes with an answer.
 *
 * @param name of the file: letters, digits, hyphens and dots
 * @param contentType with its parameters ({@code text/calendar; charset=UTF-8; method=PUBLISH})
 * @param content the file's bytes
 */
public record Attachment(String name, String contentType, byte[] content) {
    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "Attachment[" + name + ", " + content.length + " bytes]";
    }
}
