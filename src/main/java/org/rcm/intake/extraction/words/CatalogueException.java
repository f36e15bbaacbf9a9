package org.rcm.intake.extraction.words;

/** A catalogue file is missing or wrong; the message names file, line and reason. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CatalogueException(String message) {
        super(message);
    }
}
