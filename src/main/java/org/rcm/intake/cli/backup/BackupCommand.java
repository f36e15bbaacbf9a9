package org.rcm.intake.cli.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.cli.Progress;
import org.rcm.intake.cli.QueueLook;
import org.rcm.intake.privacy.KeySource;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.copy.About;
import org.rcm.intake.store.copy.Backup;
import org.rcm.intake.store.copy.Waiting;
import org.rcm.intake.wiring.KeyOfSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes all that is stored into one file, as it is at one instant, while the hub runs. Personal data is sealed in",
            "it; the key is not in it. Restored with: restore, into either kind of database."
        },
        footer = {
            "",
            "Not in it: the folder config, the key, copies of answers (DATA/outgoing), and what staff say that the hub has not",
            "heard yet. Ticket requests that still wait on the queue are in it."
        })
public final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "FILE", description = "Must not be there yet; only you may read it.")
    private Path file;

    @Option(
            names = "--with-key",
            description =
                    "Puts the key into the file as well. DANGER: whoever gets the file reads every passport in it.")
    private boolean withKey;

    @Option(names = "--json", description = "What was written, as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws SettingsException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Settings settings = options.settings();
        Progress progress = new Progress(err, "rows written");
        About about;
        try (OpenStore open = OpenStore.of(settings)) {
            about = new Backup(open.database().dataSource(), progress::at)
                    .to(file, program(), () -> waiting(settings, err), withKey ? key(settings) : null);
        }
        progress.done();
        if (json) {
            out.println(BackupJson.of(file, Files.size(file), withKey, about));
        } else {
            tell(out, about, settings);
        }
        if (withKey) {
            err.println("DANGER: the key is in " + file + ". Whoever gets the file reads every passport in it.");
        }
        return 0;
    }

    private void tell(PrintWriter out, About about, Settings settings) throws IOException {
        out.println(file + ": " + about.rows() + " rows, " + Files.size(file) / 1024 + " KB, as of " + about.madeAt());
        out.println("Audit trail's head: " + about.auditHead());
        if (!withKey) {
            out.println("It opens with " + KeyOfSettings.in(settings).name() + " only: keep a copy of that elsewhere.");
        }
    }

    private static Waiting waiting(Settings settings, PrintWriter err) {
        List<String> keys = new QueueLook(settings, err::println).keys();
        return keys == null ? Waiting.UNKNOWN : new Waiting(true, keys);
    }

    private static String key(Settings settings) {
        KeySource source = KeyOfSettings.in(settings);
        return source.read(() -> {
            throw new IllegalStateException("the key is gone");
        });
    }

    private static String program() {
        String version = BackupCommand.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
