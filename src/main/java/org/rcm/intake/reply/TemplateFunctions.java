package org.rcm.intake.reply;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What templates cannot do themselves: {@code formatDay(day, pattern)}, {@code formatInstant(instant, zone, pattern)},
 * {@code lastMinuteBefore(instant)} and {@code country(code)}. Patterns are the templates', names of days, months and countries the JDK's.
 */
final class TemplateFunctions {
    private static final Set<String> ALPHA3 = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    private TemplateFunctions() {}

    static Map<String, TemplateMethodModelEx> in(Locale locale) {
        return Map.of(
                "formatDay",
                arguments -> pattern(arguments, 1, locale).format(value(arguments, 0, LocalDate.class)),
                "formatInstant",
                arguments -> pattern(arguments, 2, locale)
                        .format(value(arguments, 0, Instant.class).atZone(value(arguments, 1, ZoneId.class))),
                "lastMinuteBefore",
                arguments -> value(arguments, 0, Instant.class).minus(Duration.ofMinutes(1)),
                "country",
                arguments -> country(String.valueOf(arguments.get(0)), locale));
    }

    private static DateTimeFormatter pattern(List<?> arguments, int index, Locale locale) {
        return DateTimeFormatter.ofPattern(String.valueOf(arguments.get(index)), locale);
    }

    private static <T> T value(List<?> arguments, int index, Class<T> type) throws TemplateModelException {
        if (arguments.size() > index
                && arguments.get(index) instanceof WrapperTemplateModel wrapper
                && type.isInstance(wrapper.getWrappedObject())) {
            return type.cast(wrapper.getWrappedObject());
        }
        throw new TemplateModelException("argument " + (index + 1) + " must be a " + type.getSimpleName());
    }

    /** A country's name; a code that is no country's stands for itself. */
    private static String country(String code, Locale locale) {
        if (!ALPHA3.contains(code)) {
            return code;
        }
        return Arrays.stream(Locale.getISOCountries())
                .map(alpha2 -> new Locale.Builder().setRegion(alpha2).build())
                .filter(country -> country.getISO3Country().equals(code))
                .findFirst()
                .map(country -> country.getDisplayCountry(locale))
                .orElse(code);
    }
}
