package org.rcm.intake.mail;

/**
 * A leaf of the mail that is no body text.
 *
 * @param path MIME part, numbered as in IMAP ({@code 1.2}); within a container {@code 1.2/} and the file's number or
 *     name there
 * @param type media type detected from the content, lower case; {@code application/octet-stream} where nothing tells
 * @param declaredType media type the sender names, lower case; not to be trusted
 * @param fileName decoded, without any folder; empty where there is none; not to be trusted
 * @param contentId without angle brackets, or null
 * @param inline shown within the text rather than attached
 * @param content decoded bytes; shared, not to be written to
 */
public record Part(
        String path,
        String type,
        String declaredType,
        String fileName,
        String contentId,
        boolean inline,
        byte[] content) {

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "Part[" + path + ", " + type + ", " + content.length + " bytes]";
    }
}
