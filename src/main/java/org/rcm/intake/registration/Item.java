package org.rcm.intake.registration;

import java.util.Locale;

/** What an event may need of a delegate before a registration is complete. */
public enum Item {
    NAME,
    INSTITUTION,
    EMAIL,
    PASSPORT;

    /** The word of event files, exports and reply templates: {@code name}, {@code institution}, … */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no item has this key */
    public static Item ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
