package org.rcm.intake.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.check.ConfigurationChecks;
import org.rcm.intake.cli.check.ConnectionChecks;
import org.rcm.intake.cli.check.Verdict;
import org.rcm.intake.cli.check.Verdict.Outcome;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.wiring.NamedInSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check}. */
@Command(
        name = "check",
        description = "Tries configuration, events, answers, routes and connections, a line each; sends nothing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 all is well, 1 a connection fails, 2 the configuration is wrong."})
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    private final Set<Outcome> seen = EnumSet.noneOf(Outcome.class);

    @Override
    public Integer call() {
        Settings settings = settings();
        show(new ConfigurationChecks(options.config(), options.routes()).all());
        if (settings != null) {
            show(new ConnectionChecks(settings, NamedInSettings.database(settings, OpenStore.CONNECTIONS)).all());
        }
        return seen.contains(Outcome.WRONG) ? 2 : seen.contains(Outcome.FAILS) ? 1 : 0;
    }

    /** Null if they are wrong: nobody can tell then what to connect to. */
    private Settings settings() {
        try {
            Settings settings = options.settings();
            String file = settings.config().resolve("application.properties").toString();
            show(List.of(new Verdict(Outcome.OK, "settings", file)));
            return settings;
        } catch (SettingsException e) {
            e.mistakes().forEach(m -> show(List.of(new Verdict(Outcome.WRONG, "settings", m.toString()))));
            return null;
        }
    }

    private void show(List<Verdict> verdicts) {
        PrintWriter out = spec.commandLine().getOut();
        Terminal terminal =
                Terminal.ofTerminal(spec.commandLine().getColorScheme().ansi());
        for (Verdict verdict : verdicts) {
            seen.add(verdict.outcome());
            verdict.words().lines().forEach(line -> out.println(line(terminal, verdict, line)));
        }
    }

    private static String line(Terminal terminal, Verdict verdict, String words) {
        String outcome =
                String.format(Locale.ROOT, "%-6s", verdict.outcome().name().toLowerCase(Locale.ROOT));
        String coloured =
                switch (verdict.outcome()) {
                    case OK -> terminal.green(outcome);
                    case NONE -> terminal.yellow(outcome);
                    case WRONG, FAILS -> terminal.red(outcome);
                };
        return coloured + String.format(Locale.ROOT, "%-10s", verdict.part()) + Terminal.clean(words);
    }
}
