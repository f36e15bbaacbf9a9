package org.rcm.intake.ticketing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rcm.intake.registration.Passport;

/**
 * The line that staff paste into a reservation system: {@code P/PAN/PA1234567/PAN/12JUL74/F/15APR29/SURNAME/GIVEN/MIDDLE}
 * (IATA AIRIMP, SSR DOCS). It has one field for the surnames, one for the first given name and one for all others: a
 * further field would be taken for the mark of a passport that several people share. Names come from the
 * machine-readable zone, hence without title, hyphen, apostrophe or accent; parts of one field keep one space.
 *
 * @param line personal data
 * @param truncated true if a name was longer than {@link #LONGEST_NAME} and is cut in the line
 * @param withoutGivenNames true if the passport has none and the line says {@code FNU}, first name unknown
 */
public record SsrDocs(String line, boolean truncated, boolean withoutGivenNames) {
    /** Letters and spaces of one name field: as many as the passenger list that is made of it takes (PAXLST, NAD 3036). */
    public static final int LONGEST_NAME = 35;

    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("ddMMM", Locale.ENGLISH);
    private static final Pattern UNSAFE = Pattern.compile("[^A-Z ]");
    private static final String NO_GIVEN_NAME = "FNU";

    /** The line of a passport whose fields are all there. */
    public static SsrDocs of(Passport passport) {
        String surname = safe(passport.surnames());
        String given = safe(passport.givenNames());
        int space = given.indexOf(' ');
        String first = given.isEmpty() ? NO_GIVEN_NAME : space < 0 ? given : given.substring(0, space);
        String middle = space < 0 ? "" : given.substring(space + 1);
        String line = String.join(
                "/",
                "P",
                passport.issuingState(),
                passport.number(),
                passport.nationality(),
                day(passport.birthDate()),
                passport.sex().name(),
                day(passport.expiryDate()),
                cut(surname),
                cut(first));
        boolean truncated = Math.max(surname.length(), Math.max(first.length(), middle.length())) > LONGEST_NAME;
        return new SsrDocs(middle.isEmpty() ? line : line + "/" + cut(middle), truncated, given.isEmpty());
    }

    private static String safe(String name) {
        if (name == null) {
            return "";
        }
        String letters = UNSAFE.matcher(name.toUpperCase(Locale.ROOT)).replaceAll("");
        return letters.strip().replaceAll(" +", " ");
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME).strip();
    }

    private static String day(LocalDate date) {
        return (DAY_MONTH.format(date) + String.format(Locale.ROOT, "%02d", date.getYear() % 100))
                .toUpperCase(Locale.ROOT);
    }

    /** Tells nothing personal. */
    @Override
    public String toString() {
        return "SsrDocs[truncated=" + truncated + "]";
    }
}
