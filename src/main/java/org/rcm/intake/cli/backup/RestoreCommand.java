package org.rcm.intake.cli.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.Progress;
import org.rcm.intake.cli.Who;
import org.rcm.intake.privacy.KeySource;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Audit;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.Meta;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.copy.BackupException;
import org.rcm.intake.store.copy.BackupFile;
import org.rcm.intake.store.copy.Filling;
import org.rcm.intake.wiring.KeyOfSettings;
import org.rcm.intake.wiring.NamedInSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Fills an empty data folder, or an empty PostgreSQL, from a backup of either, and says what to do next. Put the key in",
            "its place first. Interrupted, call it again."
        },
        footer = {
            "",
            "Afterwards no ticket request leaves until a person has compared with ticketing staff (tickets list, tickets release):",
            "what was decided after the backup is decided again from the mails in the mailbox, and staff may have it already."
        })
public final class RestoreCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Mixin
    private Who who;

    @Parameters(paramLabel = "FILE", description = "As backup wrote it.")
    private Path file;

    @Option(
            names = "--moved",
            description =
                    "No hub has run since the backup was made, as when moving to another machine: tickets are not held.")
    private boolean moved;

    private PrintWriter out;
    private Audit.Verdict trail;
    /** Keys of ticket requests that waited on the queue and cannot be sent again. */
    private final List<String> gone = new ArrayList<>();

    @Override
    public Integer call() throws SettingsException, IOException {
        out = spec.commandLine().getOut();
        Settings settings = options.settings();
        try (BackupFile backup = BackupFile.open(file)) {
            refuseBrokerThatRemembers(settings);
            KeySource key = key(settings, backup);
            DatabaseSettings where = NamedInSettings.database(settings, 4);
            Progress progress = new Progress(spec.commandLine().getErr(), "rows restored");
            Filling filling = new Filling(where, file.toString(), progress::at);
            try (Database database = filling.from(backup, filled -> finish(store(filled, key), backup))) {
                progress.done();
                return tell(store(database, key), backup, settings);
            }
        }
    }

    private static Store store(Database database, KeySource key) {
        return Store.on(database.dataSource(), Store.vault(database.dataSource(), key), Clock.systemUTC());
    }

    /** Its work queue names mails by numbers that mean others now. */
    private static void refuseBrokerThatRemembers(Settings settings) {
        Path broker = settings.data().resolve("broker");
        if (settings.embeddedBroker() && Files.exists(broker)) {
            throw new BackupException(
                    "There is a broker's journal in " + broker
                            + ", of the hub that was here before. Stop that hub and move"
                            + " the folder away; what waited there when the backup was made is in the backup.",
                    null);
        }
    }

    /** Looked at before anything is written. */
    private static KeySource key(Settings settings, BackupFile backup) {
        KeySource source = KeyOfSettings.in(settings);
        if (!source.exists() && source.isWritable() && backup.key().isPresent()) {
            source.write(backup.key().get());
        }
        Store.checkKey(backup.about().keyCheck(), source);
        return source;
    }

    /**
     * Holds ticket requests before anybody may work on the database: a hub that came in between would order again what
     * staff have.
     */
    private void finish(Store store, BackupFile backup) {
        Instant now = Instant.now();
        for (String request : backup.about().waiting().requests()) {
            if (!store.outbox().sendAgain(request, "waited on the queue when the backup was made", now)) {
                gone.add(request);
            }
        }
        trail = store.audit().verify();
        if (!moved) {
            store.meta().put(Meta.TICKETS_HELD, backup.about().madeAt().toString());
            store.meta().put(Meta.RESTORED_AS_OF, backup.about().madeAt().toString());
        }
        store.audit()
                .append(
                        who.name(),
                        "RESTORED",
                        null,
                        null,
                        "backup of " + backup.about().madeAt() + ", trail " + trail.head());
    }

    private int tell(Store store, BackupFile backup, Settings settings) {
        out.println("Restored " + backup.about().rows() + " rows, as of "
                + backup.about().madeAt() + ". Audit trail: "
                + (trail.intact() ? trail.lines() + " lines, whole." : "BROKEN at line " + trail.broken() + "."));
        new NextSteps(out, backup.about(), folders(settings))
                .tell(moved, store.outbox().counts(OutboxKind.TICKET).pending(), gone);
        return trail.intact() ? 0 : 1;
    }

    /** Into which done mails are moved, of every mailbox. */
    private static Set<String> folders(Settings settings) {
        return NamedInSettings.filing(settings).values().stream()
                .flatMap(filing -> filing.folders().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
