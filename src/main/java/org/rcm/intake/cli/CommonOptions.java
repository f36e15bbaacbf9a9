package org.rcm.intake.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.settings.SettingsReader;
import org.rcm.intake.wiring.Configuration;
import org.rcm.intake.wiring.PendingConfiguration;
import org.rcm.intake.wiring.Purpose;
import picocli.CommandLine.Option;

/** The options that every command takes: where the configuration stands, and what differs from it this once. */
public final class CommonOptions {
    @Option(
            names = "--config",
            paramLabel = "DIR",
            defaultValue = "${env:INTAKE_CONFIG_DIR:-config}",
            description = "Folder of application.properties, events and replies (default: ${DEFAULT-VALUE}).")
    private Path config;

    @Option(
            names = "--routes",
            paramLabel = "DIR",
            defaultValue = "${env:INTAKE_ROUTES_DIR:-routes}",
            description = "Folder of the route files (default: ${DEFAULT-VALUE}).")
    private Path routes;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the embedded database, broker journal, key and outgoing mail (default: data).")
    private Path data;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Overrides one setting of application.properties; may be given several times.")
    private Map<String, String> set = new LinkedHashMap<>();

    /**
     * What these words say, without the parser of commands: to take that in is a tenth of a start.
     *
     * @param words pairs of an option and its value
     * @return empty if there is anything among them that only the parser can tell
     */
    static Optional<CommonOptions> plainly(List<String> words) {
        CommonOptions options = new CommonOptions();
        for (int i = 0; i < words.size(); i += 2) {
            if (i + 1 == words.size() || !options.takePlain(words.get(i), words.get(i + 1))) {
                return Optional.empty();
            }
        }
        options.config = options.config == null ? fromEnvironment("INTAKE_CONFIG_DIR", "config") : options.config;
        options.routes = options.routes == null ? fromEnvironment("INTAKE_ROUTES_DIR", "routes") : options.routes;
        return options.config == null || options.routes == null ? Optional.empty() : Optional.of(options);
    }

    private boolean takePlain(String option, String value) {
        if (value.isEmpty() || value.startsWith("-") || value.startsWith("@")) {
            return false;
        }
        if ("--set".equals(option)) {
            int equals = value.indexOf('=');
            if (equals > 0 && equals + 1 < value.length()) {
                set.put(value.substring(0, equals), value.substring(equals + 1));
                return true;
            }
        } else if ("--config".equals(option) && config == null) {
            config = Path.of(value);
            return true;
        } else if ("--routes".equals(option) && routes == null) {
            routes = Path.of(value);
            return true;
        } else if ("--data".equals(option) && data == null) {
            data = Path.of(value);
            return true;
        }
        return false;
    }

    private static Path fromEnvironment(String variable, String otherwise) {
        String value = System.getenv().getOrDefault(variable, otherwise);
        return value.isEmpty() ? null : Path.of(value);
    }

    /** The folder that {@code --config} names. */
    public Path config() {
        return config;
    }

    /** The folder that {@code --routes} names. */
    public Path routes() {
        return routes;
    }

    /** The folder that {@code --data} names, or null. */
    public Path data() {
        return data;
    }

    /**
     * What these options override, key to value.
     *
     * @param ofCommand values of the command itself: they weigh more than file and environment, less than {@code --set}
     */
    public Map<String, String> overrides(Map<Key, String> ofCommand) {
        Map<String, String> overrides = new LinkedHashMap<>();
        ofCommand.forEach((key, value) -> overrides.put(key.key(), value));
        if (data != null) {
            overrides.put(Key.DATA.key(), data.toString());
        }
        overrides.putAll(set);
        return overrides;
    }

    /**
     * Reads the settings with these options on top.
     *
     * @throws SettingsException with every mistake; {@link HubCommand} prints them and exits 2
     */
    public Settings settings() throws SettingsException {
        return SettingsReader.read(config, routes, System.getenv(), overrides(Map.of()));
    }

    /**
     * Reads the whole configuration, for a command that starts a hub.
     *
     * @param ofCommand values of the command itself: they weigh more than file and environment, less than {@code --set}
     * @throws SettingsException with every mistake of every file
     */
    public Configuration configuration(Map<Key, String> ofCommand, Purpose purpose) throws SettingsException {
        return Configuration.read(config, routes, System.getenv(), overrides(ofCommand), purpose);
    }

    /**
     * Begins to read the configuration of a hub that serves, which opens its database and broker meanwhile.
     *
     * @throws SettingsException if the settings have mistakes, with every mistake of every file
     */
    PendingConfiguration beginning() throws SettingsException {
        return PendingConfiguration.begin(config, routes, System.getenv(), overrides(Map.of()), Purpose.RUN);
    }
}
