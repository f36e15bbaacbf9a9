package org.rcm.intake.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.rcm.intake.cli.status.Redrawing;
import org.rcm.intake.cli.status.StatusJson;
import org.rcm.intake.cli.status.StatusPicture;
import org.rcm.intake.cli.status.Verification;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.Difference;
import org.rcm.intake.store.Overview.Numbers;
import org.rcm.intake.wiring.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code status}. */
@Command(
        name = "status",
        description = "Shows seats per delegation, states, reviews, failures and what is still to be sent.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Option(names = "--json", description = "As one line of JSON, for programs.")
    private boolean json;

    @Option(
            names = "--verify",
            description =
                    "Adds up mailbox, mails, registrations, seats, outbox and queue as well; exits 1 if they differ.")
    private boolean verify;

    @Option(
            names = "--watch",
            arity = "0..1",
            fallbackValue = "2",
            paramLabel = "SECONDS",
            description = "Shows it anew every so many seconds (default: 2), until Ctrl-C; of --verify nothing.")
    private Integer watch;

    @Override
    public Integer call() throws SettingsException {
        PrintWriter out = spec.commandLine().getOut();
        if (watch != null) {
            if (watch < 1) {
                throw new ParameterException(spec.commandLine(), "--watch takes 1 second or more, not " + watch);
            }
            return watch(out);
        }
        Verification verification = verify ? new Verification(options.configuration(Map.of(), Purpose.INGEST)) : null;
        try (OpenStore open = OpenStore.of(options.settings())) {
            Numbers numbers = open.store().overview().numbers();
            List<Difference> differences = verify ? verification.differences(open) : null;
            if (json) {
                out.println(StatusJson.of(numbers, differences));
            } else {
                Terminal terminal = terminal();
                new StatusPicture(terminal, Instant.now(), terminal.columns())
                        .of(numbers)
                        .forEach(out::println);
                if (verify) {
                    show(out, terminal, differences);
                }
            }
            if (verify) {
                verification.unseen().forEach(spec.commandLine().getErr()::println);
            }
            return verify && !differences.isEmpty() ? 1 : 0;
        }
    }

    /**
     * Until Ctrl-C, also while the database is away. A terminal is drawn over; elsewhere one picture, or one line of JSON,
     * follows the other.
     */
    private int watch(PrintWriter out) throws SettingsException {
        Terminal terminal = terminal();
        try (OpenStore open = OpenStore.of(options.settings())) {
            Redrawing screen = new Redrawing(out, terminal.colours());
            boolean away = false;
            do {
                try {
                    screen.show(picture(open, terminal));
                    away = false;
                } catch (RuntimeException e) {
                    if (!Database.isAway(e)) {
                        throw e;
                    }
                    if (!away) {
                        tellAway(terminal);
                    }
                    away = true;
                }
            } while (!Thread.currentThread().isInterrupted() && pause());
        }
        return 0;
    }

    private List<String> picture(OpenStore open, Terminal terminal) {
        Numbers numbers = open.store().overview().numbers();
        return json
                ? List.of(StatusJson.of(numbers, null))
                : new StatusPicture(terminal, Instant.now(), terminal.columns()).of(numbers);
    }

    private void tellAway(Terminal terminal) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(terminal.red(
                "The database does not answer since " + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                        + "; what is shown is older. Looking again until it does."));
        err.flush();
    }

    private boolean pause() {
        try {
            TimeUnit.SECONDS.sleep(watch);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private Terminal terminal() {
        return Terminal.ofTerminal(spec.commandLine().getColorScheme().ansi());
    }

    private static void show(PrintWriter out, Terminal terminal, List<Difference> differences) {
        out.println();
        out.println(differences.isEmpty() ? terminal.green("Everything adds up.") : terminal.red("Does not add up:"));
        for (Difference difference : differences) {
            out.println("  " + difference.check() + ": " + Terminal.clean(some(difference.ids())));
            out.println("    " + difference.remedy());
        }
    }

    private static String some(List<String> ids) {
        String shown = String.join(" ", ids.subList(0, Math.min(ids.size(), SHOWN)));
        return ids.size() <= SHOWN ? shown : shown + " and " + (ids.size() - SHOWN) + " more (--json shows all)";
    }
}
