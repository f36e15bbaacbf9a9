package org.rcm.intake.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.failures.Failure;
import org.rcm.intake.cli.failures.FailureId;
import org.rcm.intake.cli.failures.Failures;
import org.rcm.intake.settings.SettingsException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code failures retry ID…|--all}. */
@Command(
        name = "retry",
        description = "Has failures tried again by the hub that runs, or by the next that is started.",
        mixinStandardHelpOptions = true)
final class FailuresRetryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @ArgGroup(multiplicity = "1")
    private Which which;

    @Mixin
    private Who who;

    /** Some, or all of them. */
    static final class Which {
        @Parameters(paramLabel = "ID", description = "As failures list shows it: m12, o7.")
        private List<String> ids = new ArrayList<>();

        @Option(names = "--all", description = "Everything that has failed.")
        private boolean all;
    }

    @Override
    public Integer call() throws SettingsException {
        try (OpenStore open = OpenStore.of(options.settings())) {
            Failures failures = new Failures(open.store());
            List<String> ids = which.all
                    ? failures.all().stream()
                            .map(Failure::id)
                            .map(FailureId::toString)
                            .toList()
                    : which.ids;
            int exit = 0;
            for (String id : ids) {
                exit = Math.max(exit, retry(failures, id));
            }
            return exit;
        }
    }

    private int retry(Failures failures, String text) {
        PrintWriter err = spec.commandLine().getErr();
        Optional<FailureId> id = FailureId.parse(text);
        if (id.isEmpty()) {
            err.println(text + " is no failure's id; intake-hub failures list shows them");
            return 2;
        }
        if (!failures.retry(id.get(), who.name())) {
            err.println(text + " has not failed; intake-hub failures list shows what has");
            return 1;
        }
        spec.commandLine().getOut().println(text + " will be tried again");
        return 0;
    }
}
