package org.rcm.intake.cli.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rcm.intake.broker.EmbeddedBroker;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.parts.Reason;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.Leases;
import org.rcm.intake.wiring.Configuration;
import org.rcm.intake.wiring.NamedInSettings;
import org.rcm.intake.wiring.Purpose;
import org.rcm.intake.wiring.RunningHub;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ingest}: mails from files, through the very same routes. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Feeds mails from files through the same routes as the mailbox, in order of receipt, and waits until each is decided",
            "and everything promised is sent. Without an SMTP server answers are written to DATA/outgoing."
        },
        footer = "Exits 1 if a mail could not be processed; see: intake-hub failures list")
public final class IngestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = ".eml, .mbox or .zip files, or folders of them.")
    private List<Path> paths;

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            description = "Moves the hub's clock on to this instant at the end, so that deadlines pass.")
    private Instant until;

    @Option(
            names = "--clock",
            paramLabel = "CLOCK",
            defaultValue = "mail",
            description =
                    "mail: the clock follows the mails (default); system: the computer's; or an instant to start at.")
    private String clock;

    @Option(names = "--json", description = "Prints the counts as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), "There is no file or folder " + path);
            }
        }
        List<FoundMail> mails = new MailFinder().in(paths);
        var configuration = common.configuration(Map.of(Key.CLOCK, clock, Key.BROKER_LISTEN, "off"), Purpose.INGEST);
        try {
            return ingest(configuration, mails);
        } catch (StalledException stalled) {
            return complain(stalled.getMessage());
        } catch (RuntimeException failure) {
            if (!Database.isAway(failure)) {
                throw failure;
            }
            return complain(
                    "The database takes nothing more (" + Reason.of(failure) + "): see intake.database.url, and the"
                            + " free space. What was fed before is stored; ingest again, and it counts as a second copy.");
        }
    }

    private int complain(String what) {
        spec.commandLine().getErr().println("ingest: " + what);
        return ExitCode.SOFTWARE;
    }

    private int ingest(Configuration configuration, List<FoundMail> mails) throws Exception {
        if (isHubRunning(configuration.settings())) {
            return beside(configuration.settings(), mails);
        }
        try (RunningHub hub = RunningHub.start(configuration, Purpose.INGEST)) {
            new Feeding(hub, spec.commandLine().getErr()).feed(mails, until);
            return report(mails.size(), hub.beans().store().mails().counts());
        }
    }

    /** Here, or anywhere on the same PostgreSQL: two clocks must not decide by one record. */
    private static boolean isHubRunning(Settings settings) throws IOException {
        if (settings.embeddedBroker() && EmbeddedBroker.isInUse(settings.data().resolve("broker"))) {
            return true;
        }
        if (!NamedInSettings.database(settings).isServer()) {
            return false;
        }
        try (OpenStore open = OpenStore.of(settings)) {
            return open.store().leases().isAnyTaken(Leases.OF_MAILBOXES);
        }
    }

    /** A hub is running: it is given the mails, and decides them by its own clock. */
    private int beside(Settings settings, List<FoundMail> mails) throws Exception {
        if (until != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "A hub is running on this data folder or database: --until cannot move its clock.");
        }
        try (OpenStore open = OpenStore.of(settings)) {
            for (FoundMail mail : mails) {
                open.store().mails().store(mail.toStore());
            }
            Settling settling = new Settling(open.store(), spec.commandLine().getErr());
            settling.await(mails.size());
            settling.done();
            return report(mails.size(), open.store().mails().counts());
        }
    }

    private int report(int fed, Map<MailState, Long> counts) throws Exception {
        var out = spec.commandLine().getOut();
        Map<String, Long> shown = new LinkedHashMap<>();
        counts.forEach((state, count) -> shown.put(state.name(), count));
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(Map.of("fed", fed, "mails", shown)));
        } else {
            out.printf("%d mails fed. Mails by state, all that were ever stored here:%n", fed);
            shown.forEach((state, count) -> out.printf("  %-9s %6d%n", state, count));
        }
        out.flush();
        return counts.getOrDefault(MailState.FAILED, 0L) > 0 ? 1 : 0;
    }
}
