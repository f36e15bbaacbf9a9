package org.rcm.intake.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.failures.Failures;
import org.rcm.intake.privacy.SecretFile;
import org.rcm.intake.settings.SettingsException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code failures export ID}. */
@Command(
        name = "export",
        description = "Writes the raw mail (.eml) of a failure, or the answer or ticket request that was not sent.",
        mixinStandardHelpOptions = true)
final class FailuresExportCommand implements Callable<Integer> {
    private final OutputStream out;

    @Mixin
    private CommonOptions options;

    @Mixin
    private OneFailure one;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes there instead of standard output.")
    private Path output;

    FailuresExportCommand(OutputStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws SettingsException, IOException {
        try (OpenStore open = OpenStore.of(options.settings())) {
            Failures failures = new Failures(open.store());
            return one.in(failures, failure -> write(failures.raw(failure.id())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(byte[] raw) {
        try {
            if (output == null) {
                out.write(raw);
                out.flush();
            } else {
                try (OutputStream file = SecretFile.open(output)) {
                    file.write(raw);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
