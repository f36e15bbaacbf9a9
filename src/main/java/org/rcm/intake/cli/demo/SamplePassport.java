package org.rcm.intake.cli.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A passport that nobody holds.
 *
 * @param file name of its picture
 * @param state issuing state and nationality, ISO 3166 alpha-3
 * @param surnames A–Z and spaces
 * @param given A–Z and spaces
 */
record SamplePassport(
        String file,
        String number,
        String state,
        String surnames,
        String given,
        LocalDate born,
        String sex,
        LocalDate expires) {
    private static final int LINE = 44;
    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int[] WEIGHTS = {7, 3, 1};

    /** Its machine-readable zone (ICAO 9303-4, 4.2.2). */
    List<String> zone() {
        String names = surnames.replace(' ', '<') + "<<" + given.replace(' ', '<');
        String document = checked(padded(number, 9));
        String birth = checked(SIX_DIGITS.format(born));
        String expiry = checked(SIX_DIGITS.format(expires));
        String personal = padded("", 14) + "<";
        String all = checkDigit(document + birth + expiry + personal);
        return List.of(padded("P<" + state + names, LINE), document + state + birth + sex + expiry + personal + all);
    }

    private static String padded(String text, int length) {
        return (text + "<".repeat(length)).substring(0, length);
    }

    private static String checked(String field) {
        return field + checkDigit(field);
    }

    /** ICAO 9303-3, 4.9. */
    private static String checkDigit(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            sum += WEIGHTS[i % 3] * (c == '<' ? 0 : Character.getNumericValue(c));
        }
        return String.valueOf(sum % 10);
    }
}
