package org.rcm.intake.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code failures}: the list of its own commands. */
@Command(
        name = "failures",
        description = "Mails that could not be processed and answers or ticket requests that could not be sent.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class FailuresCommand extends CommandGroup {
    /** With its sub-commands; {@code export} writes bytes to {@code out}. */
    static CommandLine with(java.io.OutputStream out) {
        return new CommandLine(new FailuresCommand())
                .addSubcommand(new FailuresListCommand())
                .addSubcommand(new FailuresShowCommand())
                .addSubcommand(new FailuresRetryCommand())
                .addSubcommand(new FailuresExportCommand(out));
    }
}
