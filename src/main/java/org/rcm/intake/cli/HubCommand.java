package org.rcm.intake.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
    /** In the order in which the help shows them. */
    private static final List<String> COMMANDS = List.of(
            "demo",
            "run",
            "ingest",
            "status",
            "export",
            "review",
            "failures",
            "preview",
            "replay",
            "read-passport",
            "erase",
            "purge",
            "audit",
            "key",
            "backup",
            "restore",
            "migrate",
            "tickets",
            "config",
            "doctor",
            "check");

    private HubCommand() {}

    /**
     * All commands, writing to these streams in UTF-8; {@code execute} gives the exit code.
     *
     * @param out for results
     * @param err for progress and complaints
     */
    public static CommandLine commandLine(OutputStream out, OutputStream err) {
        CommandLine line = new CommandLine(new HubCommand());
        COMMANDS.forEach(name -> line.addSubcommand(name, command(name, out)));
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
        List<String> words = List.of(arguments);
        if (!words.isEmpty() && "run".equals(words.get(0))) {
            Optional<CommonOptions> plain = CommonOptions.plainly(words.subList(1, words.size()));
            if (plain.isPresent()) {
                return run(plain.get(), writer(err));
            }
        }
        if (arguments.length == 0 || !COMMANDS.contains(arguments[0])) {
            return commandLine(out, err).execute(arguments);
        }
        CommandLine line = new CommandLine(new HubCommand()).addSubcommand(arguments[0], command(arguments[0], out));
        return speaking(line, out, err).execute(arguments);
    }

    /** As the parser of commands would. */
    private static int run(CommonOptions options, PrintWriter err) {
        try {
            return new RunCommand(options).call();
        } catch (Exception e) { // whatever stops a command
            return new Complaints().tell(e, "run", err);
        }
    }

    private static Object command(String name, OutputStream out) {
        return switch (name) {
            case "demo" -> new DemoCommand();
            case "run" -> new RunCommand();
            case "ingest" -> new IngestCommand();
            case "status" -> new StatusCommand();
            case "export" -> new ExportCommand(out);
            case "review" -> ReviewCommand.whole();
            case "failures" -> FailuresCommand.with(out);
            case "preview" -> new PreviewCommand();
            case "replay" -> new ReplayCommand();
            case "read-passport" -> new ReadPassportCommand();
            case "erase" -> new EraseCommand();
            case "purge" -> new PurgeCommand();
            case "audit" -> AuditCommand.whole();
            case "key" -> KeyCommand.whole();
            case "backup" -> new BackupCommand();
            case "restore" -> new RestoreCommand();
            case "migrate" -> new MigrateCommand();
            case "tickets" -> TicketsCommand.whole();
            case "config" -> ConfigCommand.whole();
            case "doctor" -> new DoctorCommand();
            case "check" -> new CheckCommand();
            default -> throw new IllegalArgumentException(name);
        };
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
