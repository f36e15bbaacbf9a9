package org.rcm.intake.passport;

/** Why a reading was not accepted, or what was noticed on the way. Each has its words for delegates. */
public enum Reason {
    /** The picture is out of focus or moved. */
    TOO_BLURRED(true),
    /** A reflection covers part of the machine-readable zone. */
    GLARE_ON_MRZ(true),
    /** The two lines at the bottom of the data page reach beyond the picture. */
    MRZ_CUT_OFF(true),
    /** The two lines are there, with too few pixels to read them. */
    TOO_SMALL(true),
    /** Nothing on it looks like a passport's data page. */
    NOT_A_PASSPORT(true),
    /** An identity card (TD1, TD2); the passport's data page is needed. */
    IDENTITY_CARD(true),
    /** A visa (MRV-A, MRV-B); the passport's data page is needed. */
    VISA(true),
    /** The document opens with a password only. */
    PASSWORD_PROTECTED(true),
    /** A known or unknown type that is not read here (HEIC, a text document). */
    UNSUPPORTED_FORMAT(true),
    /** More pixels, pages or bytes than are read. */
    TOO_LARGE(true),
    /** The file is damaged or ends early. */
    CORRUPT(true),
    /** Reading took longer than a document may. */
    TIME_LIMIT(true),
    /** The lines were read, and at least one check digit is wrong. */
    CHECK_DIGITS_INVALID(true),
    /** A code or date that ICAO 9303 does not know: an unknown state, the 31st of February. */
    FIELDS_IMPLAUSIBLE(true),
    /** The text within a PDF and the picture of the same page name different passports. */
    TEXT_DIFFERS(true),
    /** The lines were read below the threshold of acceptance. */
    UNCERTAIN(true),
    /** Beside {@link #UNCERTAIN}: nothing but the names is in doubt; the same name from elsewhere settles it. */
    NAMES_UNCERTAIN(true),
    /** One character that is easily confused was put right by its check digits. */
    REPAIRED(false);

    private final boolean hindering;

    Reason(boolean hindering) {
        this.hindering = hindering;
    }

    /** True if no reading with this reason is accepted; false if it only tells how the reading came about. */
    public boolean isHindering() {
        return hindering;
    }
}
