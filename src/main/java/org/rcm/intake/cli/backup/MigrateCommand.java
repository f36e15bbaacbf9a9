package org.rcm.intake.cli.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.rcm.intake.broker.EmbeddedBroker;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.cli.Progress;
import org.rcm.intake.cli.Who;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Audit;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.copy.BackupException;
import org.rcm.intake.store.copy.Filling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code migrate}. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "Copies the database of intake.database.url into an empty one, from H2 to PostgreSQL or back, and leaves it as it is.",
            "Stop every hub first. Interrupted, call it again."
        })
public final class MigrateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Mixin
    private Who who;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description = "jdbc:postgresql://host/name, or jdbc:h2:file:/path/to/intake.")
    private String to;

    @Option(names = "--to-username", paramLabel = "USER", description = "Login at that database.")
    private String username;

    @Option(names = "--to-password-file", paramLabel = "FILE", description = "File that holds its password.")
    private Path passwordFile;

    private Audit.Verdict trail;

    @Override
    public Integer call() throws SettingsException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = options.settings();
        DatabaseSettings target = new DatabaseSettings(to, username, password(), 4);
        Progress progress = new Progress(spec.commandLine().getErr(), "rows copied");
        try (OpenStore open = OpenStore.of(settings)) {
            refuseBesideAHub(settings, open);
            Filling filling = new Filling(target, "intake.database.url", progress::at);
            filling.from(open.database().dataSource(), filled -> note(filled, open))
                    .close();
            progress.done();
            out.println("Copied. Audit trail: "
                    + (trail.intact() ? trail.lines() + " lines, whole." : "BROKEN at line " + trail.broken() + "."));
            out.println("Next: set intake.database.url = " + target.shown()
                    + " with its username and password, then check and run. Keep key and data folder. Never run a hub"
                    + " on the old database again: the same mails would be decided twice.");
            return trail.intact() ? 0 : 1;
        }
    }

    private String password() {
        try {
            return passwordFile == null ? null : Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--to-password-file: " + passwordFile + " cannot be read: name a file that can");
        }
    }

    private void note(Database filled, OpenStore open) {
        Audit audit =
                Store.on(filled.dataSource(), open.vault(), Clock.systemUTC()).audit();
        trail = audit.verify();
        audit.append(who.name(), "MIGRATED", null, null, null);
    }

    /** What a hub writes while we copy would be missing in the copy. */
    private static void refuseBesideAHub(Settings settings, OpenStore open) throws IOException {
        boolean here = settings.embeddedBroker()
                && EmbeddedBroker.isInUse(settings.data().resolve("broker"));
        if (here || open.store().leases().isAnyTaken()) {
            throw new BackupException(
                    "A hub is running on this database: stop every hub, wait 15 seconds, and call this again.", null);
        }
        if (open.database().isUsedByOthers()) {
            throw new BackupException(
                    "Another hub or command is connected to this database: stop every hub and every command, such as"
                            + " status --watch, and call this again.",
                    null);
        }
    }
}
