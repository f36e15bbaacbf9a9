package org.rcm.intake.passport;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How often a field was right that a reader was so sure of, of zones whose check digits are right. */
final class Reliability {

    /** Lower ends of the ranges of confidence that are told apart. */
    private static final double[] RANGES = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98};

    /** Places of each field in both lines, one after the other (ICAO 9303-4, 4.2.2). */
    enum Field {
        NUMBER(44, 53, FieldConfidence::number),
        BIRTH_DATE(57, 63, FieldConfidence::birthDate),
        EXPIRY_DATE(65, 71, FieldConfidence::expiryDate),
        SEX(64, 65, FieldConfidence::sex),
        NATIONALITY(54, 57, FieldConfidence::nationality),
        ISSUING_STATE(2, 5, FieldConfidence::issuingState),
        NAMES(5, 44, FieldConfidence::names);

        private final int from;
        private final int to;
        private final ToDoubleFunction<FieldConfidence> confidence;

        Field(int from, int to, ToDoubleFunction<FieldConfidence> confidence) {
            this.from = from;
            this.to = to;
            this.confidence = confidence;
        }

        boolean isRight(List<String> read, List<String> truth) {
            String one = String.join("", read);
            String other = String.join("", truth);
            return one.length() == other.length() && one.substring(from, to).equals(other.substring(from, to));
        }
    }

    private final Map<Field, int[]> readings = new EnumMap<>(Field.class);
    private final Map<Field, int[]> wrong = new EnumMap<>(Field.class);

    Reliability() {
        for (Field field : Field.values()) {
            readings.put(field, new int[RANGES.length]);
            wrong.put(field, new int[RANGES.length]);
        }
    }

    static List<Field> wrong(List<String> read, List<String> truth) {
        return Arrays.stream(Field.values())
                .filter(field -> !field.isRight(read, truth))
                .toList();
    }

    void count(PassportReading reading, List<String> truth) {
        if (reading.checkDigits() != CheckDigits.VALID) {
            return;
        }
        for (Field field : Field.values()) {
            double sure = field.confidence.applyAsDouble(reading.fields());
            int range = 0;
            while (range + 1 < RANGES.length && sure >= RANGES[range + 1]) {
                range++;
            }
            readings.get(field)[range]++;
            wrong.get(field)[range] += field.isRight(reading.mrz(), truth) ? 0 : 1;
        }
    }

    /** A line a field: wrong of all, by how sure the reader was. */
    void tell() {
        System.out.printf("%-14s", "wrong/read from");
        Arrays.stream(RANGES).forEach(from -> System.out.printf("%10.2f", from));
        System.out.println();
        for (Field field : Field.values()) {
            System.out.printf("%-15s", field);
            for (int i = 0; i < RANGES.length; i++) {
                System.out.printf("%10s", wrong.get(field)[i] + "/" + readings.get(field)[i]);
            }
            System.out.println();
        }
    }
}
