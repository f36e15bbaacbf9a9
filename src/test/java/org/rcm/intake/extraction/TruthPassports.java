package org.rcm.intake.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** Reads what the truth beside a mail says is on its passports; everything else is no passport. */
final class TruthPassports implements PassportReader {
    private final Map<String, List<PassportReading>> byName = new LinkedHashMap<>();
    private final boolean severalInOne;

    TruthPassports(JsonNode truth) {
        severalInOne =
                truth.path("attachments").size() == 1 && truth.path("delegates").size() > 1;
        for (JsonNode delegate : truth.path("delegates")) {
            JsonNode passport = delegate.path("passport");
            if (passport.isObject()) {
                byName.computeIfAbsent(
                                passport.path("attachment").asText().replaceFirst("^.*!", ""), key -> new ArrayList<>())
                        .add(reading(passport));
            }
        }
    }

    private static PassportReading reading(JsonNode truth) {
        if (!truth.path("readable").asBoolean()) {
            return PassportReading.unread(1, List.of(Reason.TOO_BLURRED), 0);
        }
        String line = truth.path("mrz").get(0).asText().substring(5);
        Passport passport = new Passport(
                truth.path("number").asText(),
                truth.path("issuing_state").asText(),
                truth.path("nationality").asText(),
                line.substring(0, line.indexOf("<<")).replace('<', ' ').strip(),
                line.substring(line.indexOf("<<")).replace('<', ' ').strip(),
                LocalDate.parse(truth.path("birth_date").asText()),
                Sex.valueOf(truth.path("sex").asText()),
                LocalDate.parse(truth.path("expiry").asText()),
                Proof.CHECK_DIGITS);
        return new PassportReading(
                1, List.of(), passport, CheckDigits.VALID, 0.99, FieldConfidence.NONE, true, List.of(), 0);
    }

    @Override
    public List<PassportReading> read(byte[] content, String name) {
        List<PassportReading> readings = byName.get(name);
        if (readings == null && name.isEmpty() && byName.size() == 1) {
            readings = byName.values().iterator().next();
        }
        if (readings == null || readings.isEmpty()) {
            return List.of(PassportReading.unread(1, List.of(Reason.NOT_A_PASSPORT), 0));
        }
        return severalInOne || readings.size() == 1 ? List.copyOf(readings) : List.of(readings.remove(0));
    }

    @Override
    public void close() {
        // holds nothing
    }
}
