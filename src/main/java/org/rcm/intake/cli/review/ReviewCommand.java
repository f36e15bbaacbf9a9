package org.rcm.intake.cli.review;

import org.rcm.intake.cli.CommandGroup;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code review}: the list of its own commands. */
@Command(
        name = "review",
        description = "What a person must look at, and that person's decision.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class ReviewCommand extends CommandGroup {
    private ReviewCommand() {}

    /** With its sub-commands. */
    public static CommandLine whole() {
        return new CommandLine(new ReviewCommand())
                .addSubcommand(new ReviewListCommand())
                .addSubcommand(new ReviewShowCommand())
                .addSubcommand(new ReviewApproveCommand())
                .addSubcommand(new ReviewCorrectCommand())
                .addSubcommand(new ReviewDeclineCommand());
    }
}
