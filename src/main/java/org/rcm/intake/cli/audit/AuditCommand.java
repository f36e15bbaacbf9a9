package org.rcm.intake.cli.audit;

import org.rcm.intake.cli.CommandGroup;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code audit}: the list of its own commands. */
@Command(
        name = "audit",
        description = "The append-only trail of who did what, when and why; it holds no personal data of delegates.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
public final class AuditCommand extends CommandGroup {
    private AuditCommand() {}

    /** With its sub-commands. */
    public static CommandLine whole() {
        return new CommandLine(new AuditCommand())
                .addSubcommand(new AuditVerifyCommand())
                .addSubcommand(new AuditShowCommand());
    }
}
