package org.rcm.intake.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.failures.Failure;
import org.rcm.intake.cli.failures.Failures;
import org.rcm.intake.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code failures list}. */
@Command(name = "list", description = "Lists what failed, a line each.", mixinStandardHelpOptions = true)
final class FailuresListCommand implements Callable<Integer> {
    private static final String LINE = "%-7s %-14s %-20s %8s  %s";
    private static final int REASON = 46;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Option(names = "--json", description = "As JSON, one line each, for programs.")
    private boolean json;

    @Override
    public Integer call() throws SettingsException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenStore open = OpenStore.of(options.settings())) {
            List<Failure> failures = new Failures(open.store()).all();
            if (json) {
                failures.forEach(failure -> out.println(json(failure)));
            } else if (failures.isEmpty()) {
                out.println("Nothing has failed.");
            } else {
                out.println(String.format(Locale.ROOT, LINE, "ID", "WHAT", "SINCE", "ATTEMPTS", "REASON"));
                failures.forEach(failure -> out.println(line(failure)));
            }
        }
        return 0;
    }

    private static String line(Failure failure) {
        String reason = Terminal.cut(Objects.requireNonNullElse(failure.reason(), ""), REASON);
        String since = failure.since().toString().substring(0, 19) + "Z";
        return String.format(Locale.ROOT, LINE, failure.id(), failure.what(), since, failure.attempts(), reason);
    }

    private static ObjectNode json(Failure failure) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", failure.id().toString())
                .put("what", failure.what())
                .put("since", failure.since().toString())
                .put("attempts", failure.attempts())
                .put("reason", failure.reason())
                .put("reference", failure.reference());
    }
}
