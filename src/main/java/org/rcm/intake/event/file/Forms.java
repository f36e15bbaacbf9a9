package org.rcm.intake.event.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rcm.intake.event.Countries;
import org.rcm.intake.event.Others;
import org.rcm.intake.event.Session;
import org.rcm.intake.event.file.Node.Value;
import org.rcm.intake.event.file.Node.Value.Type;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.Severity;
import org.rcm.intake.registration.Sex;

/** The kinds of values that event files have. The JSON Schema says the same; a test compares them. */
final class Forms {
    static final int MOST_SEATS = 10_000;
    static final int MOST_MONTHS = 24;

    static final String WITH_CONFIRMATION = "with-confirmation";

    /** Pattern of keys that the writer of the file chooses. */
    static final String KEY = "[a-z0-9]+(-[a-z0-9]+)*";

    static final String ORGANISATION_CODE = "[A-Z][A-Z0-9]{1,15}";

    static final Form<String> TEXT = text("text", "some words", ".*\\S.*");
    static final Form<String> ID = text("id of lower-case letters, digits and hyphens", "imrf-2022", KEY);
    static final Form<String> REFERENCE = text("reference of capitals and digits", "IMRF22", "[A-Z][A-Z0-9]{1,11}");
    static final Form<String> CODE = text("code of a delegation", "PAN", ORGANISATION_CODE);
    static final Form<String> COUNTRY = checked("ISO 3166 alpha-3 code of a country", "MEX", Countries::isAlpha3);
    static final Form<String> PAYER = text("short name in capitals", "IOM", "[A-Z][A-Z0-9]{1,15}");
    static final Form<String> ADDRESS =
            text("e-mail address in lower case", "workshop@example.org", "[^\\s@+A-Z]+(\\+[^\\s@+A-Z]+)?@[^\\s@A-Z]+");
    static final Form<String> TAG = text("address tag of lower-case letters and digits", "imrf22", "[a-z0-9]+");
    static final Form<String> CURRENCY = checked("ISO 4217 code of a currency", "USD", Forms::isCurrency);

    static final Form<LocalDateTime> TIME = time("local date and time", "2022-03-02T00:00", LocalDateTime::parse, 16);
    static final Form<LocalDate> DATE = time("date", "2022-12-31", LocalDate::parse, 10);
    static final Form<Session> SESSION =
            time("begin and end", "2022-03-31T10:00/2022-03-31T17:00", Forms::session, 2 * 16 + 1);
    static final Form<Hours> HOURS = time("hours of a day", "09:00-18:00", Forms::hours, 2 * 5 + 1);

    /** The day that letters leave on; empty for the day of the confirmation. */
    static final Form<Optional<LocalDate>> SENDING =
            new Form<>("day or word", "with-confirmation (or 2022-03-02)", Forms::sending);

    static final Form<ZoneId> ZONE = new Form<>("time zone", "America/Costa_Rica", Forms::zone);

    static final Form<Integer> SEATS = whole("number of places from 1 to " + MOST_SEATS, "2", 1, MOST_SEATS);
    static final Form<Integer> MONTHS = whole("number of months from 0 to " + MOST_MONTHS, "6", 0, MOST_MONTHS);
    static final Form<Integer> DAYS = whole("number of days from 1 to 60", "7", 1, 60);
    static final Form<BigDecimal> AMOUNT = new Form<>("amount of money above 0", "39000", Forms::amount);
    static final Form<Boolean> TRUTH = new Form<>(
            "true or false", "true", value -> value.type() == Type.TRUTH ? "true".equals(value.text()) : null);

    static final Form<Item> ITEM =
            new Form<>("item", "name, institution, email, passport", value -> Arrays.stream(Item.values())
                    .filter(item -> item.key().equals(value.text()))
                    .findFirst()
                    .orElse(null));
    static final Form<Sex> SEX = new Form<>("mark for a sex", "F, M, X", value -> Arrays.stream(Sex.values())
            .filter(sex -> sex.name().equals(value.text()))
            .findFirst()
            .orElse(null));
    static final Form<Others> OTHERS =
            new Form<>("word for others", "at-own-cost, organisations-at-own-cost or not-invited", Forms::others);
    static final Form<Severity> EXPIRES_SOON =
            new Form<>("word for what it causes", "INFO (or ASK)", value -> switch (String.valueOf(value.text())) {
                case "INFO" -> Severity.INFO;
                case "ASK" -> Severity.ASK;
                default -> null;
            });

    private Forms() {}

    private static Form<String> text(String name, String like, String pattern) {
        Pattern compiled = Pattern.compile(pattern, Pattern.DOTALL);
        return checked(name, like, text -> compiled.matcher(text).matches());
    }

    private static Form<String> checked(String name, String like, Function<String, Boolean> isRight) {
        return new Form<>(
                name,
                like,
                value -> value.type() == Type.TEXT && isRight.apply(value.text())
                        ? value.text().strip()
                        : null);
    }

    private static Form<Integer> whole(String name, String like, int least, int most) {
        return new Form<>(name, like, value -> {
            if (value.type() != Type.INTEGER || !value.text().matches("[0-9]{1,6}")) {
                return null;
            }
            int number = Integer.parseInt(value.text());
            return number >= least && number <= most ? number : null;
        });
    }

    private static <T> Form<T> time(String name, String like, Function<String, T> parse, int length) {
        return new Form<>(name, like, value -> {
            try {
                return value.type() == Type.TEXT && value.text().length() == length ? parse.apply(value.text()) : null;
            } catch (DateTimeException noTime) {
                return null;
            }
        });
    }

    /** @param until after {@code from} */
    record Hours(LocalTime from, LocalTime until) {}

    private static Optional<LocalDate> sending(Value value) {
        if (WITH_CONFIRMATION.equals(value.text())) {
            return Optional.empty();
        }
        LocalDate day = DATE.read(value);
        return day == null ? null : Optional.of(day);
    }

    private static Session session(String text) {
        LocalDateTime start = LocalDateTime.parse(text.substring(0, 16));
        LocalDateTime end = LocalDateTime.parse(text.substring(17));
        return text.charAt(16) == '/' && start.isBefore(end) ? new Session(start, end) : null;
    }

    private static Hours hours(String text) {
        LocalTime from = LocalTime.parse(text.substring(0, 5));
        LocalTime until = LocalTime.parse(text.substring(6));
        return text.charAt(5) == '-' && from.isBefore(until) ? new Hours(from, until) : null;
    }

    private static ZoneId zone(Value value) {
        return value.type() == Type.TEXT && ZoneId.getAvailableZoneIds().contains(value.text())
                ? ZoneId.of(value.text())
                : null;
    }

    private static BigDecimal amount(Value value) {
        boolean isNumber = value.type() == Type.INTEGER || value.type() == Type.DECIMAL;
        return isNumber
                        && value.text().matches("[0-9]{1,9}(\\.[0-9]{1,2})?")
                        && new BigDecimal(value.text()).signum() > 0
                ? new BigDecimal(value.text())
                : null;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code.toUpperCase(Locale.ROOT))
                        && code.equals(currency.getCurrencyCode()));
    }

    private static Others others(Value value) {
        return switch (String.valueOf(value.text())) {
            case "at-own-cost" -> Others.ANYBODY;
            case "organisations-at-own-cost" -> Others.ORGANISATIONS;
            case "not-invited" -> Others.NOT_INVITED;
            default -> null;
        };
    }
}
