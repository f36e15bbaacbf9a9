package org.rcm.intake.passport;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Codes of issuing states and nationalities: ISO 3166-1 alpha-3 and the additions of ICAO 9303-3, section 5. As they
 * stand in the zone, filled up to three characters.
 */
final class States {

    /** Part D of ICAO 9303-3, 5: persons without a nationality, organisations, parts of the United Kingdom; D and EUE. */
    private static final String ADDITIONS =
            "D<< EUE GBD GBN GBO GBP GBS RKS UNO UNA UNK XAA XBA XCC XCE XCO XEC XES XMP XOM XPO XSM XXA XXB XXC XXX UTO"
                    + " IAO XIM XDC ZIM NTZ";

    private static final Set<String> CODES = Stream.concat(
                    Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).stream(),
                    Arrays.stream(ADDITIONS.split(" ")))
            .filter(c -> !c.equals("DEU"))
            .collect(Collectors.toUnmodifiableSet());

    private States() {}

    static Set<String> all() {
        return CODES;
    }

    static boolean knows(String code) {
        return CODES.contains(code);
    }

    /** The code without fillers; Germany's {@code D} becomes the {@code DEU} of ISO 3166. */
    static String iso(String code) {
        return code.equals("D<<") ? "DEU" : code.replace("<", "");
    }
}
