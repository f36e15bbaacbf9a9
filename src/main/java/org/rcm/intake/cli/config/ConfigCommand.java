package org.rcm.intake.cli.config;

import org.rcm.intake.cli.CommandGroup;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code config}: the list of its own commands. */
@Command(
        name = "config",
        description = "The configuration, and by what of it the hub runs.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class ConfigCommand extends CommandGroup {
    private ConfigCommand() {}

    /** With its sub-commands. */
    public static CommandLine whole() {
        return new CommandLine(new ConfigCommand()).addSubcommand(new ConfigDiffCommand());
    }
}
