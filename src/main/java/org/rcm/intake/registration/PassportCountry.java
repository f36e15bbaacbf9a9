package org.rcm.intake.registration;

import java.util.Map;

/** Countries as passports write them (ICAO Doc 9303-3, section 5): Germany is {@code D}, British passports have several codes. */
public final class PassportCountry {
    private static final Map<String, String> OTHERWISE =
            Map.of("D", "DEU", "GBD", "GBR", "GBN", "GBR", "GBO", "GBR", "GBP", "GBR", "GBS", "GBR", "RKS", "XKX");

    private PassportCountry() {}

    /** The ISO 3166 alpha-3 code of a country in a machine-readable zone; any other code as it is, null for null. */
    public static String alpha3(String code) {
        return code == null ? null : OTHERWISE.getOrDefault(code, code);
    }
}
