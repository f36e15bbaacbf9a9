package org.rcm.intake.cli.review;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code review}: the list of its own commands. */
@Command(
        name = "review",
        description = "What a person must look at, and that person's decision.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class ReviewCommand implements Runnable {
    @Spec
    private CommandSpec spec;

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

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: name a command.");
    }
}
