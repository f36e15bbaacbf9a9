package org.rcm.intake.cli.key;

import org.rcm.intake.cli.CommandGroup;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code key}: the list of its own commands. */
@Command(
        name = "key",
        description = "The key that stored personal data is sealed with.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class KeyCommand extends CommandGroup {
    private KeyCommand() {}

    /** With its sub-commands. */
    public static CommandLine whole() {
        return new CommandLine(new KeyCommand())
                .addSubcommand(new KeyRotateCommand())
                .addSubcommand(new KeyNewCommand());
    }
}
