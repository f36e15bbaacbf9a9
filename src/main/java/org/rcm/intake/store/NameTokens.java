package org.rcm.intake.store;

import java.util.Set;

/** Words of a name folded to A–Z, so that {@code "Núñez"} and the machine-readable {@code "NUNEZ"} meet. */
public final class NameTokens {
    private NameTokens() {}

    /** Words of two letters or more, folded; nulls are skipped; empty where nothing remains. */
    public static Set<String> of(String... names) {
        throw new UnsupportedOperationException();
    }
}
