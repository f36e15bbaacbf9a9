package org.rcm.intake.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.status.StatusJson;
import org.rcm.intake.cli.status.StatusPicture;
import org.rcm.intake.cli.status.Verification;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Difference;
import org.rcm.intake.store.Overview.Numbers;
import org.rcm.intake.wiring.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Override
    public Integer call() throws SettingsException {
        PrintWriter out = spec.commandLine().getOut();
        Verification verification = verify ? new Verification(options.configuration(Map.of(), Purpose.INGEST)) : null;
        try (OpenStore open = OpenStore.of(options.settings())) {
            Numbers numbers = open.store().overview().numbers();
            List<Difference> differences = verify ? verification.differences(open) : null;
            if (json) {
                out.println(StatusJson.of(numbers, differences));
            } else {
                Look look = Look.ofTerminal(spec.commandLine().getColorScheme().ansi());
                new StatusPicture(look, Instant.now()).of(numbers).forEach(out::println);
                if (verify) {
                    show(out, look, differences);
                }
            }
            if (verify) {
                verification.unseen().forEach(spec.commandLine().getErr()::println);
            }
            return verify && !differences.isEmpty() ? 1 : 0;
        }
    }

    private static void show(PrintWriter out, Look look, List<Difference> differences) {
        out.println();
        out.println(differences.isEmpty() ? look.green("Everything adds up.") : look.red("Does not add up:"));
        for (Difference difference : differences) {
            out.println("  " + difference.check() + ": " + Look.clean(some(difference.ids())));
            out.println("    " + difference.remedy());
        }
    }

    private static String some(List<String> ids) {
        String shown = String.join(" ", ids.subList(0, Math.min(ids.size(), SHOWN)));
        return ids.size() <= SHOWN ? shown : shown + " and " + (ids.size() - SHOWN) + " more (--json shows all)";
    }
}
