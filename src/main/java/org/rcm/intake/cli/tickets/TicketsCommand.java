package org.rcm.intake.cli.tickets;

import org.rcm.intake.cli.CommandGroup;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code tickets}: the list of its own commands. */
@Command(
        name = "tickets",
        description = "Ticket requests that wait to be sent, and those held after a restore.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class TicketsCommand extends CommandGroup {
    private TicketsCommand() {}

    /** With its sub-commands. */
    public static CommandLine whole() {
        return new CommandLine(new TicketsCommand())
                .addSubcommand(new TicketsListCommand())
                .addSubcommand(new TicketsTakenCommand())
                .addSubcommand(new TicketsAgainCommand())
                .addSubcommand(new TicketsReleaseCommand());
    }
}
