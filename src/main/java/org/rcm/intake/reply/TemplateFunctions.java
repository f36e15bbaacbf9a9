package org.rcm.intake.reply;

import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What templates cannot do themselves: {@code formatDay(day, pattern)}, {@code formatTime(dateAndTime,
 * pattern)}, {@code formatInstant(instant, zone, pattern)} and {@code lastMinuteBefore(instant)}. Patterns are the templates', names of days and months the JDK's.
 */
final class TemplateFunctions {
    private TemplateFunctions() {}

    static Map<String, TemplateMethodModelEx> in(Locale locale) {
        return Map.of(
                "formatDay",
                arguments -> pattern(arguments, 1, locale).format(value(arguments, 0, LocalDate.class)),
                "formatInstant",
                arguments -> pattern(arguments, 2, locale)
                        .format(value(arguments, 0, Instant.class).atZone(value(arguments, 1, ZoneId.class))),
                "formatTime",
                arguments -> pattern(arguments, 1, locale).format(value(arguments, 0, LocalDateTime.class)),
                "lastMinuteBefore",
                arguments -> value(arguments, 0, Instant.class).minus(Duration.ofMinutes(1)));
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
}
