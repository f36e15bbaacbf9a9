package org.rcm.intake.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.failures.Failure;
import org.rcm.intake.cli.failures.Failures;
import org.rcm.intake.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code failures show ID}. */
@Command(
        name = "show",
        description = "Shows one failure: its reason, attempts and masked headers.",
        mixinStandardHelpOptions = true)
final class FailuresShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Mixin
    private OneFailure one;

    @Override
    public Integer call() throws SettingsException {
        try (OpenStore open = OpenStore.of(options.settings())) {
            return one.in(new Failures(open.store()), this::show);
        }
    }

    private void show(Failure failure) {
        line("Failure", failure.id() + ", " + failure.what());
        line("Since", failure.since());
        line("Attempts", failure.attempts());
        line("Reason", Objects.requireNonNullElse(failure.reason(), "none recorded"));
        line("Registration", failure.reference());
        line("Source", failure.about().source());
        line("From", failure.about().from());
        line("Subject", failure.about().subject());
        line("Size", failure.about().size() + " bytes");
        line("Try again", "intake-hub failures retry " + failure.id());
        line("All of it", "intake-hub failures export " + failure.id() + " --output FILE");
    }

    private void line(String heading, Object text) {
        PrintWriter out = spec.commandLine().getOut();
        if (text != null) {
            out.println(String.format(Locale.ROOT, "%-14s%s", heading, Terminal.clean(text.toString())));
        }
    }
}
