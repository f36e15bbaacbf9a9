package org.rcm.intake.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Reads settings in the order of growing weight: defaults, {@code application.properties} of the config folder,
 * environment, command line. One reader reads once; not thread-safe.
 */
public final class SettingsReader {
    private static final String FILE = "application.properties";

    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<Key, String> values = new EnumMap<>(Key.class);
    private final Map<String, Map<Key, String>> mailboxes = new TreeMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> camel = new HashMap<>();

    /**
     * What could be read, and what was wrong.
     *
     * @param settings without the values that are mistakes
     * @param mistakes empty if the settings can be used
     */
    public record Attempt(Settings settings, List<Mistake> mistakes) {}

    /**
     * @param config folder with application.properties, events, replies
     * @param routes folder with the route files
     * @param environment of the process
     * @param overrides of the command line, key to value
     * @throws SettingsException with every mistake found
     */
    public static Settings read(
            Path config, Path routes, Map<String, String> environment, Map<String, String> overrides)
            throws SettingsException {
        Attempt attempt = attempt(config, routes, environment, overrides);
        if (!attempt.mistakes().isEmpty()) {
            throw new SettingsException(attempt.mistakes());
        }
        return attempt.settings();
    }

    /** As {@link #read}, for a caller who goes on to look for further mistakes. */
    public static Attempt attempt(
            Path config, Path routes, Map<String, String> environment, Map<String, String> overrides) {
        return new SettingsReader().readAll(config, routes, environment, overrides);
    }

    private Attempt readAll(Path config, Path routes, Map<String, String> environment, Map<String, String> overrides) {
        requireFolder(config, "--config", "name the folder that holds " + FILE);
        requireFolder(routes, "--routes", "name the folder that holds the route files");
        if (Files.isDirectory(config)) {
            readFile(config.resolve(FILE));
        }
        readEnvironment(environment);
        overrides.forEach((key, value) -> take("--set " + key, key, value));
        Settings settings = new Settings(config, routes, values, mailboxes, camel);
        String file = config.resolve(FILE).toString();
        Contradictions.in(settings, key -> places.getOrDefault(key, file)).stream()
                .filter(m -> mistakes.stream().noneMatch(told -> told.key().equals(m.key())))
                .toList()
                .forEach(mistakes::add);
        return new Attempt(settings, List.copyOf(mistakes));
    }

    private void requireFolder(Path folder, String option, String remedy) {
        if (!Files.isDirectory(folder)) {
            mistakes.add(new Mistake("command line", option, "there is no folder " + folder, remedy));
        }
    }

    private void readFile(Path path) {
        SettingsFile file = SettingsFile.read(path);
        mistakes.addAll(file.mistakes());
        secretsInBoth(file.entries(), file::place);
        file.entries().forEach((key, value) -> take(file.place(key), key, value));
    }

    private void readEnvironment(Map<String, String> environment) {
        Map<String, String> variables = new TreeMap<>();
        Map<String, String> set = new TreeMap<>();
        environment.forEach((variable, value) -> SetKey.ofEnvironment(variable).ifPresent(key -> {
            variables.put(key, "environment " + variable);
            set.put(key, value);
        }));
        secretsInBoth(set, variables::get);
        set.forEach((key, value) -> take(variables.get(key), key, value));
    }

    /** Which of them would count, nobody could tell. */
    private void secretsInBoth(Map<String, String> set, UnaryOperator<String> place) {
        set.forEach((key, value) -> {
            String secret = key.replaceFirst("-file$", "");
            boolean both = !secret.equals(key)
                    && !value.isBlank()
                    && !set.getOrDefault(secret, "").isBlank();
            if (both && SetKey.of(key).filter(SetKey::isFile).isPresent()) {
                mistakes.add(new Mistake(place.apply(key), key, "stands beside " + secret, "take one of them out"));
            }
        });
    }

    private void take(String where, String key, String text) {
        String value = text.strip();
        if (key.startsWith("camel.")) {
            camel.put(key, value);
            return;
        }
        Optional<SetKey> set = SetKey.of(key);
        if (set.isEmpty()) {
            unknown(where, key);
        } else if (set.get().isFile()) {
            takeSecret(where, key, set.get(), value);
        } else {
            takeKnown(where, key, set.get(), value);
        }
    }

    private Map<Key, String> valuesOf(SetKey set) {
        return set.mailbox().isEmpty()
                ? values
                : mailboxes.computeIfAbsent(set.mailbox(), name -> new EnumMap<>(Key.class));
    }

    private void takeKnown(String where, String text, SetKey set, String value) {
        Key key = set.key();
        if (value.isEmpty()) {
            valuesOf(set).remove(key); // an empty value is the default
            return;
        }
        Optional<String> problem = key.problem(value);
        if (problem.isPresent()) {
            String shown = key.isSecret() ? "" : "\"" + value + "\" ";
            mistakes.add(new Mistake(where, text, shown + problem.get(), key.remedy()));
        } else {
            put(where, set, value);
        }
    }

    private void put(String where, SetKey set, String value) {
        valuesOf(set).put(set.key(), value);
        places.put(set.key().of(set.mailbox()), where);
    }

    private void takeSecret(String where, String text, SetKey set, String file) {
        if (file.isEmpty()) {
            return; // an empty value is the default
        }
        try {
            String secret = Files.readString(Path.of(file)).strip();
            if (secret.isEmpty()) {
                mistakes.add(new Mistake(where, text, file + " is empty", "write the secret into it"));
            } else {
                put(where, set, secret);
            }
        } catch (IOException | InvalidPathException e) {
            mistakes.add(new Mistake(where, text, "cannot read " + file, "name a file that this user may read"));
        }
    }

    private void unknown(String where, String key) {
        mistakes.add(new Mistake(where, key, "there is no such setting", "did you mean " + nearest(key) + "?"));
    }

    private static String nearest(String key) {
        String best = "";
        int bestShared = -1;
        for (Key known : Key.values()) {
            int shared = shared(known.key(), key);
            if (shared > bestShared) {
                best = known.key();
                bestShared = shared;
            }
        }
        return best;
    }

    private static int shared(String a, String b) {
        int from = 0;
        while (from < Math.min(a.length(), b.length()) && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int back = 0;
        while (back < Math.min(a.length(), b.length()) - from
                && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
            back++;
        }
        return from + back;
    }
}
