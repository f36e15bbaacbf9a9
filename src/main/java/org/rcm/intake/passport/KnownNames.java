package org.rcm.intake.passport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Given names and surnames as zones write them, out of {@code names.txt}; most people bear others. Thread-safe. */
final class KnownNames {

    private static final List<String> ALL = read();

    private static final Map<Integer, List<String>> BY_LENGTH =
            ALL.stream().collect(Collectors.groupingBy(String::length));

    private KnownNames() {}

    static List<String> all() {
        return ALL;
    }

    static List<String> ofLength(int letters) {
        return BY_LENGTH.getOrDefault(letters, List.of());
    }

    private static List<String> read() {
        try (InputStream in = KnownNames.class.getResourceAsStream("names.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.split(" ")).stream())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
