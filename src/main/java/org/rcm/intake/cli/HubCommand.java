package org.rcm.intake.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.rcm.intake.cli.audit.AuditCommand;
import org.rcm.intake.cli.backup.BackupCommand;
import org.rcm.intake.cli.backup.MigrateCommand;
import org.rcm.intake.cli.backup.RestoreCommand;
import org.rcm.intake.cli.config.ConfigCommand;
import org.rcm.intake.cli.demo.DemoCommand;
import org.rcm.intake.cli.doctor.DoctorCommand;
import org.rcm.intake.cli.erase.EraseCommand;
import org.rcm.intake.cli.erase.PurgeCommand;
import org.rcm.intake.cli.ingest.IngestCommand;
import org.rcm.intake.cli.key.KeyCommand;
import org.rcm.intake.cli.preview.PreviewCommand;
import org.rcm.intake.cli.replay.ReplayCommand;
import org.rcm.intake.cli.review.ReviewCommand;
import org.rcm.intake.cli.tickets.TicketsCommand;
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
        commands(out).forEach((name, command) -> line.addSubcommand(name, command.get()));
        return speaking(line, out, err);
    }

    /**
     * Runs what the arguments say and gives the exit code. Of the commands only the one that is named is made: to take
     * all of them in costs a fifth of the time in which a hub is to be ready.
     *
     * @param out for results
     * @param err for progress and complaints
     */
    public static int execute(OutputStream out, OutputStream err, String... arguments) {
        Supplier<Object> named = arguments.length == 0 ? null : commands(out).get(arguments[0]);
        if (named == null) {
            return commandLine(out, err).execute(arguments);
        }
        CommandLine line = new CommandLine(new HubCommand()).addSubcommand(arguments[0], named.get());
        return speaking(line, out, err).execute(arguments);
    }

    /** In the order in which the help shows them. */
    private static Map<String, Supplier<Object>> commands(OutputStream out) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("demo", DemoCommand::new);
        commands.put("run", RunCommand::new);
        commands.put("ingest", IngestCommand::new);
        commands.put("status", StatusCommand::new);
        commands.put("export", () -> new ExportCommand(out));
        commands.put("review", ReviewCommand::whole);
        commands.put("failures", () -> FailuresCommand.with(out));
        commands.put("preview", PreviewCommand::new);
        commands.put("replay", ReplayCommand::new);
        commands.put("read-passport", ReadPassportCommand::new);
        commands.put("erase", EraseCommand::new);
        commands.put("purge", PurgeCommand::new);
        commands.put("audit", AuditCommand::whole);
        commands.put("key", KeyCommand::whole);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        commands.put("migrate", MigrateCommand::new);
        commands.put("tickets", TicketsCommand::whole);
        commands.put("config", ConfigCommand::whole);
        commands.put("doctor", DoctorCommand::new);
        commands.put("check", CheckCommand::new);
        return commands;
    }

    private static CommandLine speaking(CommandLine line, OutputStream out, OutputStream err) {
        line.setOut(writer(out)).setErr(writer(err));
        line.setExecutionExceptionHandler(new Complaints());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
