package org.rcm.intake.cli.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.cli.Terminal;
import org.rcm.intake.decision.ChangedEvents;
import org.rcm.intake.event.Events;
import org.rcm.intake.settings.Mistake;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Store;
import org.rcm.intake.wiring.ConfigurationFiles;
import org.rcm.intake.wiring.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code config diff}. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what would change between the files of the config folder and what the running hub uses, or the one that ran last.",
            "A running hub takes over events, catalogue, travel rules and words by itself; settings need a restart."
        },
        footer = {"", "Exits 0 if nothing differs, 1 if something does, 2 if the files are wrong and would be refused."
        })
final class ConfigDiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Option(names = "--json", description = "As one line of JSON, for programs.")
    private boolean json;

    private final List<String> mistakes = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    @Override
    public Integer call() throws SettingsException {
        Settings settings = options.settings();
        List<Changed> changes;
        try (OpenStore open = OpenStore.of(settings)) {
            Map<String, String> running = open.store().filesInForce().texts();
            if (running.isEmpty()) {
                spec.commandLine().getErr().println("config diff: no hub has run on this database yet.");
                return 1;
            }
            changes = Changed.between(running, new ConfigurationFiles(settings.config()).texts(settings, open.vault()));
            look(open.store());
        }
        if (json) {
            spec.commandLine().getOut().println(json(changes));
        } else {
            show(changes);
        }
        return mistakes.isEmpty() ? changes.isEmpty() ? 0 : 1 : 2;
    }

    /** What a hub would say to it. */
    private void look(Store store) {
        try {
            Events events = options.configuration(Map.of(), Purpose.INGEST).events();
            ChangedEvents changed = new ChangedEvents(store.registrations(), store.seats());
            mistakes.addAll(changed.refusals(events));
            remarks.addAll(changed.remarks(events));
        } catch (SettingsException e) {
            e.mistakes().stream().map(Mistake::toString).forEach(mistakes::add);
        }
    }

    private void show(List<Changed> changes) {
        PrintWriter out = spec.commandLine().getOut();
        Terminal terminal =
                Terminal.ofTerminal(spec.commandLine().getColorScheme().ansi());
        if (changes.isEmpty()) {
            out.println("The hub runs by what stands in the files.");
        }
        String file = null;
        for (Changed change : changes) {
            if (!change.file().equals(file)) {
                file = change.file();
                out.println(terminal.bold(file) + (change.whileRunning() ? "" : " (after a restart)"));
            }
            out.println("  " + Terminal.clean(change.key()) + ": " + told(terminal, change));
        }
        mistakes.forEach(m -> out.println(terminal.red("would be refused: ") + Terminal.clean(m)));
        remarks.forEach(m -> out.println(terminal.yellow("to know: ") + Terminal.clean(m)));
    }

    private static String told(Terminal terminal, Changed change) {
        if (change.before() == null) {
            return terminal.green("new: " + Terminal.clean(change.after()));
        }
        return change.after() == null
                ? terminal.red("gone: " + Terminal.clean(change.before()))
                : Terminal.clean(change.before()) + " → " + Terminal.clean(change.after());
    }

    private ObjectNode json(List<Changed> changes) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        var list = all.putArray("changes");
        for (Changed change : changes) {
            list.addObject()
                    .put("file", change.file())
                    .put("key", change.key())
                    .put("before", change.before())
                    .put("after", change.after())
                    .put("needsRestart", !change.whileRunning());
        }
        mistakes.forEach(all.putArray("refused")::add);
        remarks.forEach(all.putArray("remarks")::add);
        return all;
    }
}
