package org.rcm.intake.mail;

/**
 * A run of lines of the body that belong together.
 *
 * @param role whose words these are
 * @param part MIME part, numbered as in IMAP
 * @param firstLine number of its first line within the part's text, from 1
 * @param text lines separated by {@code \n}, table cells by a tab, list items begun by {@code "- "}
 * @param html the same passage as a sanitised HTML fragment (tables, lists, paragraphs; no attributes but spans of
 *     cells), or null where the mail has no HTML for it
 */
public record Passage(Role role, String part, int firstLine, String text, String html) {

    /** Whose words a passage holds. */
    public enum Role {
        /** The sender's own. */
        OWN,
        /** Of the mail that is answered; never data. */
        QUOTED,
        /** Of a mail that is passed on, its header block included; the original is the data. */
        FORWARDED,
        /** Name, position, institution below the text. */
        SIGNATURE,
        /** Confidentiality notices, virus scanners, print-less appeals. */
        DISCLAIMER
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "Passage[" + role + ", part " + part + ", line " + firstLine + ", " + text.length() + " characters]";
    }
}
