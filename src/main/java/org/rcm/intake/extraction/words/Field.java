package org.rcm.intake.extraction.words;

import java.util.Locale;

/** What a label, a column or a place in a sentence may state about a person. */
public enum Field {
    FULL_NAME,
    GIVEN_NAMES,
    FIRST_GIVEN_NAME,
    OTHER_GIVEN_NAMES,
    SURNAMES,
    FIRST_SURNAME,
    SECOND_SURNAME,
    MARRIED_SURNAME,
    HONORIFIC,
    /** Who no longer comes, in a form that names both. */
    REPLACES,
    POSITION,
    INSTITUTION,
    UNIT,
    /** What somebody is as written, where an institution was cut off its end. */
    DESCRIPTION,
    DELEGATION,
    EMAIL,
    PHONE,
    PASSPORT_NUMBER,
    PASSPORT_ISSUER,
    NATIONALITY,
    BIRTH_DATE,
    EXPIRY_DATE,
    SEX,
    /** Somebody to write to, who does not come for that. */
    CONTACT,
    /** Known, and of no use here. */
    NONE;

    /** As catalogue files write it: {@code given-names}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True for whatever tells something about the person who comes. */
    public boolean isOfUse() {
        return ordinal() < CONTACT.ordinal();
    }

    /** True for whatever tells a name or part of one. */
    public boolean isName() {
        return ordinal() <= MARRIED_SURNAME.ordinal();
    }
}
