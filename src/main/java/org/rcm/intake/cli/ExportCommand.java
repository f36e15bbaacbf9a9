package org.rcm.intake.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rcm.intake.export.Exports;
import org.rcm.intake.export.Format;
import org.rcm.intake.privacy.SecretFile;
import org.rcm.intake.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export registrations|mails|tickets}. */
@Command(
        name = "export",
        description = "Writes registrations, mails or ticket requests as JSON Lines, CSV or XLSX.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final OutputStream out;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "WHAT", description = "One of: registrations, mails, tickets.")
    private Exports.Subject subject;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "jsonl, csv or xlsx (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--event", paramLabel = "ID", description = "Only what belongs to this event.")
    private String event;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only rows of this state; tickets without it: those that went to the queue.")
    private String state;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes there instead of standard output.")
    private Path output;

    ExportCommand(OutputStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws SettingsException, IOException {
        String wanted = state == null ? null : state.toUpperCase(Locale.ROOT);
        if (wanted != null && !subject.states().contains(wanted)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no state " + state + "; states are " + String.join(", ", subject.states()) + ".");
        }
        try (OpenStore open = OpenStore.of(options.settings())) {
            if (output == null) {
                Exports.write(open.store(), subject, format, event, wanted, out);
            } else {
                try (OutputStream file = SecretFile.open(output)) {
                    Exports.write(open.store(), subject, format, event, wanted, file);
                }
            }
        }
        return 0;
    }
}
