package org.rcm.intake.cli.key;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code key}: the list of its own commands. */
@Command(
        name = "key",
        description = "The key that stored personal data is sealed with.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class KeyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    private KeyCommand() {}

    /** With its sub-commands. */
    public static CommandLine whole() {
        return new CommandLine(new KeyCommand())
                .addSubcommand(new KeyRotateCommand())
                .addSubcommand(new KeyNewCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: name a command.");
    }
}
