package org.rcm.intake.cli.key;

import java.util.concurrent.Callable;
import org.rcm.intake.privacy.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code key new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a new key, for who keeps it in a vault or in the environment (intake.key.command, INTAKE_KEY_TEXT).",
            "A hub that keeps it in a file makes its own."
        })
final class KeyNewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(Vault.newKeys());
        spec.commandLine().getOut().flush();
        return 0;
    }
}
