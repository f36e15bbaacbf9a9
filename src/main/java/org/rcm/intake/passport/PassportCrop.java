package org.rcm.intake.passport;

/**
 * A passport's data page as it lies in a document, laid straight.
 *
 * @param page 1 for the document's first page
 * @param png grey picture; personal data
 */
public record PassportCrop(int page, byte[] png) {
    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "PassportCrop[page=" + page + "]";
    }
}
