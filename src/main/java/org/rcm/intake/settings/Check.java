package org.rcm.intake.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says what is wrong with the text of a setting, or nothing. */
@FunctionalInterface
interface Check {
    Optional<String> problem(String text);

    int HIGHEST_PORT = 65535;

    Check ANYTHING = text -> Optional.empty();

    Check DURATION = text -> {
        try {
            return Durations.parse(text).isNegative() ? Optional.of("is negative") : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("is no duration; write 15s, 2m or 1h");
        }
    };

    Check POSITIVE = text -> {
        try {
            return Integer.parseInt(text) > 0 ? Optional.empty() : Optional.of("must be 1 or more");
        } catch (NumberFormatException e) {
            return Optional.of("is no whole number");
        }
    };

    Check CLOCK = text -> {
        if (Set.of("system", "mail").contains(text)) {
            return Optional.empty();
        }
        try {
            Instant.parse(text);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("is neither system nor mail nor an instant such as 2022-02-15T12:00:00Z");
        }
    };

    Check SINCE = text -> {
        if (Set.of("unseen", "all").contains(text)) {
            return Optional.empty();
        }
        try {
            LocalDate.parse(text);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("is neither unseen nor all nor a day such as 2022-02-15");
        }
    };

    Check HOUR = text -> text.matches("([01]\\d|2[0-3]):[0-5]\\d")
            ? Optional.empty()
            : Optional.of("is no time of the day such as 06:00");

    Check TENANT = text ->
            text.matches("[A-Za-z0-9.-]+") ? Optional.empty() : Optional.of("is neither a tenant's id nor its domain");

    Check FILE = text -> Files.isReadable(Path.of(text)) && Files.isRegularFile(Path.of(text))
            ? Optional.empty()
            : Optional.of("is no file that this user may read");

    Check LISTEN = text -> {
        if ("off".equals(text)) {
            return Optional.empty();
        }
        return text.matches("[^\\s:]+:\\d{1,5}|\\[[0-9a-fA-F:]+]:\\d{1,5}")
                ? port(Integer.parseInt(text.substring(text.lastIndexOf(':') + 1)))
                : Optional.of("is neither host:port nor off");
    };

    private static Optional<String> port(int port) {
        return port <= HIGHEST_PORT ? Optional.empty() : Optional.of("names no port: there are 65535");
    }

    Check ADDRESSES = text -> {
        for (String address : text.split(",")) {
            if (!address.strip().matches("[^@\\s<>]+@[^@\\s<>]+")) {
                return Optional.of("holds something that is no e-mail address: " + address.strip());
            }
        }
        return Optional.empty();
    };

    /** A URL of one of the schemes, with a host. */
    static Check url(String... schemes) {
        return text -> {
            try {
                URI uri = URI.create(text);
                if (uri.getScheme() == null
                        || !Set.of(schemes).contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
                    return Optional.of("must begin with " + String.join(":// or ", schemes) + "://");
                }
                if (uri.getUserInfo() != null) {
                    return Optional.of("must not hold a user or password; they have keys of their own");
                }
                return uri.getHost() == null ? Optional.of("names no host") : port(uri.getPort());
            } catch (IllegalArgumentException e) {
                return Optional.of("is no URL");
            }
        };
    }

    static Check prefix(String... prefixes) {
        return text -> {
            for (String prefix : prefixes) {
                if (text.startsWith(prefix)) {
                    return Optional.empty();
                }
            }
            return Optional.of("must begin with " + String.join(" or ", prefixes));
        };
    }

    /** ISO 639-1; that there are words in it is seen where they are read. */
    Check LANGUAGE = text ->
            text.matches("[a-z]{2}") ? Optional.empty() : Optional.of("must be the code of a language, such as en");

    static Check oneOf(String... words) {
        return text -> Set.of(words).contains(text)
                ? Optional.empty()
                : Optional.of("must be one of " + String.join(", ", words));
    }

    /** A comma-separated list of the words, or {@code all}. */
    static Check someOf(Set<String> words) {
        return text -> {
            for (String word : text.split(",")) {
                if (!"all".equals(word.strip()) && !words.contains(word.strip())) {
                    return Optional.of("names no step: " + word.strip() + "; steps are "
                            + String.join(", ", new java.util.TreeSet<>(words)));
                }
            }
            return Optional.empty();
        };
    }

    /** Durations as ops write them. */
    final class Durations {
        private Durations() {}

        /** @throws IllegalArgumentException if the text is no duration */
        static Duration parse(String text) {
            String t = text.strip().toLowerCase(Locale.ROOT);
            if (!t.matches("\\d{1,9}(ms|s|m|h|d)")) {
                throw new IllegalArgumentException("no duration: " + text);
            }
            long number = Long.parseLong(t.replaceAll("\\D", ""));
            return switch (t.replaceAll("\\d", "")) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
        }
    }
}
