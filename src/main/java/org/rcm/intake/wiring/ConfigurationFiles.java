package org.rcm.intake.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rcm.intake.event.file.TravelRuleFile;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;

/** The files of a config folder that a running hub takes over when they change: events, travel rules, words. */
public final class ConfigurationFiles {
    /** In place of a file's name: the settings, whatever file, environment or option they came from. */
    public static final String SETTINGS = "settings";

    private static final List<String> FOLDERS = List.of("events", "catalogue", "replies", "letters");

    private static final Set<Key> PARAMETERS = Set.of(Key.DATABASE_URL, Key.BROKER_URL);
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".txt", ".ftl");

    private final Path config;

    public ConfigurationFiles(Path config) {
        this.config = config;
    }

    /** When and how long each of them is: other stamps, other content. */
    Map<String, String> stamps() {
        return each(file -> Files.getLastModifiedTime(file) + " " + Files.size(file));
    }

    /**
     * Their texts by name, with the settings beside them.
     *
     * @param vault makes a secret recognisable that must not be told
     */
    public Map<String, String> texts(Settings settings, Vault vault) {
        // What is no UTF-8 is refused, with its reason, by whoever reads the file for what it says.
        Map<String, String> texts = each(file -> new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (Key key : Key.values()) {
            tell(settings, key, vault, all);
            settings.mailboxes().values().stream()
                    .filter(own -> !own.written(key).equals(key.key()))
                    .forEach(own -> tell(own, key, vault, all));
        }
        texts.put(SETTINGS, all.toString());
        return texts;
    }

    private static void tell(Settings settings, Key key, Vault vault, StringBuilder all) {
        settings.find(key).ifPresent(value -> all.append(settings.written(key))
                .append(" = ")
                .append(told(key, value, vault))
                .append('\n'));
    }

    /** That a secret, or a parameter that may be one, is another can be seen, and not which it is. */
    private static String told(Key key, String value, Vault vault) {
        String secret = "(secret) " + vault.fingerprint("setting", value);
        boolean parameters = PARAMETERS.contains(key) && !key.shown(value).equals(value);
        return key.isSecret() ? secret : parameters ? key.shown(value) + " " + secret : value;
    }

    private interface Look {
        String at(Path file) throws IOException;
    }

    private Map<String, String> each(Look look) {
        Map<String, String> found = new TreeMap<>();
        try {
            for (String folder : FOLDERS) {
                if (!Files.isDirectory(config.resolve(folder))) {
                    continue; // whoever reads the configuration says so
                }
                try (Stream<Path> files = Files.walk(config.resolve(folder))) {
                    for (Path file : files.filter(ConfigurationFiles::counts).toList()) {
                        found.put(config.relativize(file).toString(), at(file, look));
                    }
                }
            }
            Path travel = config.resolve(TravelRuleFile.NAME);
            if (Files.exists(travel)) {
                found.put(TravelRuleFile.NAME, at(travel, look));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String at(Path file, Look look) {
        try {
            return look.at(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    file + " cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static boolean counts(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && ENDINGS.stream().anyMatch(name::endsWith);
    }
}
