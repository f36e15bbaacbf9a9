package org.rcm.intake.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
