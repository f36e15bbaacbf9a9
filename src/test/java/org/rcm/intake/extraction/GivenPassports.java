package org.rcm.intake.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rcm.intake.passport.CheckDigits;
import org.rcm.intake.passport.FieldConfidence;
import org.rcm.intake.passport.PassportReader;
import org.rcm.intake.passport.PassportReading;
import org.rcm.intake.passport.Reason;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Sex;

/**
 * Reads in a file of a certain name what the test says: {@code PAN RUIZ MORA/ANA LUCIA PA123456}, or a reason in
 * capitals. A question mark at the end: only the names are in doubt. Everything else is no passport.
 */
final class GivenPassports implements PassportReader {
    static final LocalDate BIRTH = LocalDate.of(1972, 6, 18);
    static final LocalDate EXPIRY = LocalDate.of(2026, 10, 6);

    private final Map<String, List<PassportReading>> byName = new HashMap<>();

    static GivenPassports of(JsonNode given) {
        GivenPassports reader = new GivenPassports();
        given.properties().forEach(entry -> {
            List<PassportReading> readings = new ArrayList<>();
            entry.getValue().forEach(text -> readings.add(reading(text.asText(), readings.size() + 1)));
            reader.byName.put(entry.getKey(), readings);
        });
        return reader;
    }

    private static PassportReading reading(String text, int page) {
        if (text.matches("[A-Z_]+")) {
            return PassportReading.unread(page, List.of(Reason.valueOf(text)), 1);
        }
        if (text.endsWith("?")) {
            PassportReading clear = reading(text.substring(0, text.length() - 1), page);
            return new PassportReading(
                    page,
                    List.of(),
                    clear.passport().withProof(Proof.NONE),
                    CheckDigits.VALID,
                    0.7,
                    FieldConfidence.NONE,
                    false,
                    List.of(Reason.UNCERTAIN, Reason.NAMES_UNCERTAIN),
                    1);
        }
        String state = text.substring(0, 3);
        String number = text.substring(text.lastIndexOf(' ') + 1);
        String[] name = text.substring(4, text.lastIndexOf(' ')).split("/");
        Passport passport =
                new Passport(number, state, state, name[0], name[1], BIRTH, Sex.F, EXPIRY, Proof.CHECK_DIGITS);
        return new PassportReading(
                page, List.of(), passport, CheckDigits.VALID, 0.99, FieldConfidence.NONE, true, List.of(), 1);
    }

    @Override
    public List<PassportReading> read(byte[] content, String name) {
        return byName.getOrDefault(name, List.of(PassportReading.unread(1, List.of(Reason.NOT_A_PASSPORT), 1)));
    }

    @Override
    public void close() {
        // holds nothing
    }
}
