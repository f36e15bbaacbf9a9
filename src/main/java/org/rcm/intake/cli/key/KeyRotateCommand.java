package org.rcm.intake.cli.key;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.cli.Who;
import org.rcm.intake.privacy.Rotation;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Leases;
import org.rcm.intake.store.Resealing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code key rotate}. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a new key and seals with it all that is stored, beside a running hub too. Interrupted, it goes on where it was",
            "when it is called again. The old key stays beside the new one until --drop-old."
        },
        footer = {
            "",
            "Where the key is kept elsewhere (intake.key.command, INTAKE_KEY_TEXT) the changed key is printed: put it there,",
            "restart every hub, and call this again."
        })
final class KeyRotateCommand implements Callable<Integer> {
    private static final int HUBS_NOTICE_SECONDS = 3;
    private static final String LEASE = "key rotate";
    /** Renewed with each page and each wait, which take seconds. */
    private static final Duration LEASED = Duration.ofSeconds(20);

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Mixin
    private Who who;

    @Option(names = "--drop-old", description = "Takes out the old key, if nothing is sealed with it any more.")
    private boolean dropOld;

    private PrintWriter out;
    private PrintWriter err;
    private Leases leases;
    private final String owner = UUID.randomUUID().toString();

    @Override
    public Integer call() throws SettingsException, InterruptedException {
        out = spec.commandLine().getOut();
        err = spec.commandLine().getErr();
        try (OpenStore open = OpenStore.of(options.settings())) {
            Resealing resealing = new Resealing(open.database().dataSource(), open.vault());
            Rotation rotation = open.vault().rotation();
            leases = open.store().leases();
            if (!leases.take(LEASE, owner, LEASED)) {
                // Each would write over the key of the other, and what that has sealed would never open again.
                err.println(
                        "key rotate: another key rotate is at work on this database; if that was interrupted, call this"
                                + " again in " + LEASED.toSeconds() + " s.");
                return 1;
            }
            try {
                rotation.lookAgain();
                return dropOld ? drop(open, rotation, resealing) : rotate(open, rotation, resealing);
            } finally {
                leases.release(LEASE, owner);
            }
        }
    }

    private int drop(OpenStore open, Rotation rotation, Resealing resealing) {
        long left = resealing.left();
        if (left > 0) {
            err.println("key rotate: " + left + " values are still sealed with an old key; run key rotate first.");
            return 1;
        }
        if (!rotation.hasOldKeys()) {
            out.println("There is no old key.");
        } else if (rotation.isPossibleHere()) {
            rotation.dropOldKeys();
            open.store().audit().append(who.name(), "KEY_DROPPED", null, null, null);
            out.println("The old key is gone from " + rotation.source() + ". Old backups still need a copy of it.");
        } else {
            out.print(rotation.textWithoutOldKeys());
            err.println(
                    "Put this in place of " + rotation.source() + "; old backups still need a copy of the old one.");
        }
        out.flush();
        return 0;
    }

    private int rotate(OpenStore open, Rotation rotation, Resealing resealing) throws InterruptedException {
        boolean goesOn = resealing.left() > 0;
        if (!goesOn && !rotation.isPossibleHere()) {
            if (rotation.hasOldKeys()) {
                out.println(
                        "Nothing is sealed with the old key any more; key rotate --drop-old prints the key without it.");
            } else {
                out.print(rotation.textWithNewKey());
                out.flush();
                err.println("Put this in place of " + rotation.source()
                        + ", restart every hub, and call key rotate again.");
            }
            return 0;
        }
        if (!goesOn) {
            if (rotation.hasOldKeys()) {
                rotation.dropOldKeys();
            }
            rotation.addKey();
            open.store().audit().append(who.name(), "KEY_ADDED", null, null, null);
        }
        long sealed = seal(resealing);
        open.store().audit().append(who.name(), "KEY_ROTATED", null, null, sealed + " values sealed anew");
        out.println(String.format(
                Locale.ROOT,
                "%d values are sealed with the new key. Keep a copy of it: %s. The old key is still in it, unused; key rotate"
                        + " --drop-old takes it out.",
                sealed,
                rotation.source()));
        return 0;
    }

    /** A hub that runs may seal with the old key until it notices the new one. */
    private long seal(Resealing resealing) throws InterruptedException {
        long sealed = 0;
        boolean again = true;
        while (again) {
            long before = sealed;
            sealed += resealing.run(done -> progress(before + done));
            TimeUnit.SECONDS.sleep(HUBS_NOTICE_SECONDS);
            leases.take(LEASE, owner, LEASED);
            again = resealing.left() > 0;
        }
        return sealed;
    }

    private void progress(long done) {
        leases.take(LEASE, owner, LEASED);
        if (done > 0 && done % 10_000 < 50) {
            err.println(done + " values sealed anew");
        }
    }
}
