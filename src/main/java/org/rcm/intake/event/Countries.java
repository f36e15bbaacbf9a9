package org.rcm.intake.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Countries of ISO 3166, by their alpha-3 codes, as the JDK knows them. */
public final class Countries {
    private static final Map<String, Locale> BY_ALPHA3 = Arrays.stream(Locale.getISOCountries())
            .map(alpha2 -> new Locale.Builder().setRegion(alpha2).build())
            .collect(Collectors.toUnmodifiableMap(Locale::getISO3Country, Function.identity()));

    /** The JDK looks a name up anew each time. */
    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

    private Countries() {}

    /** True for an assigned alpha-3 code in capitals. */
    public static boolean isAlpha3(String code) {
        return code != null && BY_ALPHA3.containsKey(code);
    }

    /** The country's name in Spanish or English; empty if the code is none. */
    public static Optional<String> name(String alpha3, String language) {
        if (!isAlpha3(alpha3)) {
            return Optional.empty();
        }
        String tag = "es".equals(language) ? "es" : "en";
        return Optional.of(NAMES.computeIfAbsent(
                alpha3 + tag, first -> BY_ALPHA3.get(alpha3).getDisplayCountry(Locale.forLanguageTag(tag))));
    }
}
