package org.rcm.intake.cli;

import java.util.Optional;
import java.util.function.Consumer;
import org.rcm.intake.cli.failures.Failure;
import org.rcm.intake.cli.failures.FailureId;
import org.rcm.intake.cli.failures.Failures;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The parameter that names one failure. */
final class OneFailure {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "As failures list shows it: m12, o7.")
    private String id;

    /** Does something with it; @return the exit code, 1 if nothing of that id has failed */
    int in(Failures failures, Consumer<Failure> deed) {
        FailureId parsed = FailureId.parse(id)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), id + " is no failure's id; intake-hub failures list shows them."));
        Optional<Failure> found = failures.find(parsed);
        if (found.isEmpty()) {
            spec.commandLine().getErr().println(id + " has not failed; intake-hub failures list shows what has");
            return 1;
        }
        deed.accept(found.get());
        return 0;
    }
}
