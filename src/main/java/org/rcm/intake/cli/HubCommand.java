package org.rcm.intake.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.rcm.intake.cli.audit.AuditCommand;
import org.rcm.intake.cli.demo.DemoCommand;
import org.rcm.intake.cli.erase.EraseCommand;
import org.rcm.intake.cli.erase.PurgeCommand;
import org.rcm.intake.cli.ingest.IngestCommand;
import org.rcm.intake.cli.key.KeyCommand;
import org.rcm.intake.cli.preview.PreviewCommand;
import org.rcm.intake.cli.replay.ReplayCommand;
import org.rcm.intake.cli.review.ReviewCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code intake-hub} is without a command: the list of them. */
@Command(
        name = "intake-hub",
        description = "Reads registration mails, decides them by the event's rules, answers, and requests air tickets.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "intake-hub 1.0",
        footer = {"", "Exit codes: 0 done, 1 something failed, 2 wrong usage or configuration."})
public final class HubCommand extends CommandGroup {
    private HubCommand() {}

    /**
     * All commands, writing to these streams in UTF-8; {@code execute} gives the exit code.
     *
     * @param out for results
     * @param err for progress and complaints
     */
    public static CommandLine commandLine(OutputStream out, OutputStream err) {
        CommandLine line = new CommandLine(new HubCommand());
        line.addSubcommand(new DemoCommand())
                .addSubcommand(new RunCommand())
                .addSubcommand(new IngestCommand())
                .addSubcommand(new StatusCommand())
                .addSubcommand(new ExportCommand(out))
                .addSubcommand("review", ReviewCommand.whole())
                .addSubcommand("failures", FailuresCommand.with(out))
                .addSubcommand(new PreviewCommand())
                .addSubcommand(new ReplayCommand())
                .addSubcommand(new ReadPassportCommand())
                .addSubcommand(new EraseCommand())
                .addSubcommand(new PurgeCommand())
                .addSubcommand("audit", AuditCommand.whole())
                .addSubcommand("key", KeyCommand.whole())
                .addSubcommand(new CheckCommand());
        line.setOut(writer(out)).setErr(writer(err));
        line.setExecutionExceptionHandler(new Complaints());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
