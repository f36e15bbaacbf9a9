package org.rcm.intake.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.status.StatusJson;
import org.rcm.intake.cli.status.StatusPicture;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Overview.Numbers;
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
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Option(names = "--json", description = "As one line of JSON, for programs.")
    private boolean json;

    @Override
    public Integer call() throws SettingsException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenStore open = OpenStore.of(options.settings())) {
            Numbers numbers = open.store().overview().numbers();
            if (json) {
                out.println(StatusJson.of(numbers));
            } else {
                Look look = Look.ofTerminal(spec.commandLine().getColorScheme().ansi());
                new StatusPicture(look, Instant.now()).of(numbers).forEach(out::println);
            }
        }
        return 0;
    }
}
