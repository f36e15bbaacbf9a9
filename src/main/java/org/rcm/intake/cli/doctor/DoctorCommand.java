package org.rcm.intake.cli.doctor;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.cli.check.ConfigurationChecks;
import org.rcm.intake.cli.check.ConnectionChecks;
import org.rcm.intake.cli.check.Verdict;
import org.rcm.intake.cli.status.StatusJson;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.settings.SettingsReader;
import org.rcm.intake.store.Difference;
import org.rcm.intake.store.Store;
import org.rcm.intake.wiring.NamedInSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Collects a report for whoever helps from afar: versions, settings without secrets, checks, health, counts, disk, threads",
            "of a running hub. Personal data is taken out. Read it before you send it."
        })
public final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes there instead of standard output.")
    private Path output;

    @Option(names = "--log", paramLabel = "FILE", description = "The hub's log; its last lines are taken along.")
    private Path log;

    private final Scrubber scrubber = new Scrubber();
    private boolean learned;

    @Override
    public Integer call() throws IOException {
        Report report = new Report(scrubber);
        SettingsReader.Attempt attempt = SettingsReader.attempt(
                options.config(), options.routes(), System.getenv(), options.overrides(Map.of()));
        Settings settings = attempt.settings();
        List<String> counts = new ArrayList<>();
        try {
            counts = stored(settings);
        } catch (RuntimeException | SettingsException e) { // a broken database is a reason to call the doctor
            counts.add("not collected: " + e.getMessage());
        }
        List<String> stored = counts;
        report.of("versions", Surroundings::versions)
                .of("settings", () -> Surroundings.settings(settings))
                .scrubbed(
                        "mistakes",
                        () -> attempt.mistakes().stream().map(Object::toString).toList())
                .scrubbed(
                        "configuration", () -> words(new ConfigurationChecks(options.config(), options.routes()).all()))
                .scrubbed(
                        "connections",
                        () -> words(new ConnectionChecks(settings, NamedInSettings.database(settings, 2)).all()))
                .scrubbed("stored", () -> stored)
                .of("disk", () -> Surroundings.disk(settings))
                .scrubbed("health", () -> Surroundings.asked(settings, "health"))
                .scrubbed("metrics", () -> Surroundings.asked(settings, "metrics"))
                .scrubbed("log", this::log)
                .scrubbed("threads", Surroundings::threads);
        write(report.toString());
        return 0;
    }

    private List<String> stored(Settings settings) throws SettingsException {
        List<String> lines = new ArrayList<>();
        try (OpenStore open = OpenStore.of(settings)) {
            Store store = open.store();
            scrubber.learn(store);
            learned = true;
            List<Difference> differences = store.reconciliation().differences(java.time.Instant.now());
            lines.add("schema version " + open.database().schemaVersion());
            lines.add(StatusJson.of(store.overview().numbers(), differences));
            lines.add("audit trail " + (store.audit().verify().intact() ? "whole" : "BROKEN"));
            store.filesInForce().since().ifPresent(since -> lines.add("configuration in force since " + since));
        }
        return lines;
    }

    private List<String> log() throws IOException {
        if (log == null) {
            return List.of("not collected: name the hub's log with --log (journalctl -u intake-hub > FILE)");
        }
        return learned
                ? Surroundings.log(log)
                : List.of("not collected: without the database nobody knows whose names to take out");
    }

    private static List<String> words(List<Verdict> verdicts) {
        return verdicts.stream()
                .map(v -> v.outcome() + " " + v.part() + " " + v.words())
                .toList();
    }

    private void write(String text) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (output == null) {
            out.print(text);
            out.flush();
        } else {
            Files.writeString(output, text, StandardCharsets.UTF_8);
            out.println(output + ": read it before you send it.");
        }
    }
}
