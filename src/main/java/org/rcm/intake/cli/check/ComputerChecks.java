package org.rcm.intake.cli.check;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rcm.intake.passport.MrzPassportReader;
import org.rcm.intake.passport.NoReaderException;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;

/**
 * What the hub needs of the computer it runs on: a folder to write into, natives that read pictures, a port to be watched
 * at.
 */
final class ComputerChecks {
    private static final int PATIENCE_MILLIS = 3000;

    private final Settings settings;

    ComputerChecks(Settings settings) {
        this.settings = settings;
    }

    Verdict data() {
        return folder("data", settings.data(), "intake.data");
    }

    /** Where the sheets of ticket requests go, if anywhere. */
    Optional<Verdict> manifests() {
        return settings.find(Key.MANIFEST_FOLDER)
                .map(folder -> folder("sheets", Path.of(folder), Key.MANIFEST_FOLDER.key()));
    }

    /** Makes nothing: the nearest folder that is there must take what is to be made. */
    private static Verdict folder(String part, Path wanted, String setting) {
        Path folder = wanted.toAbsolutePath().normalize();
        Path there = folder;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there)
                ? Verdict.ok(part, folder.toString())
                : Verdict.wrong(
                        part,
                        "nothing can be written into " + folder + ": " + there
                                + (Files.isDirectory(there) ? " belongs to others" : " is no folder")
                                + " — let it belong to the user that runs the hub, or set " + setting);
    }

    /** Loads what reads pictures, as the first mail with one does. */
    Verdict passports() {
        try {
            MrzPassportReader.open().close();
            return Verdict.ok("passports", "pictures can be read");
        } catch (RuntimeException | LinkageError e) {
            return Verdict.fails("passports", e, "pictures cannot be read: " + NoReaderException.remedy());
        }
    }

    Verdict management() {
        String listen = settings.get(Key.MANAGEMENT_LISTEN);
        if ("off".equals(listen)) {
            return Verdict.none("watch", "intake.management.listen is off: nobody can ask for health and metrics");
        }
        int colon = listen.lastIndexOf(':');
        String host = listen.substring(0, colon);
        try (ServerSocket free = new ServerSocket(
                Integer.parseInt(listen.substring(colon + 1)),
                1,
                InetAddress.getByName(host.replaceAll("[\\[\\]]", "")))) {
            return Verdict.ok("watch", "will listen on " + host + ":" + free.getLocalPort());
        } catch (IOException | IllegalArgumentException e) {
            return isOurs(listen)
                    ? Verdict.ok("watch", "http://" + listen + "/observe/health, of the hub that runs")
                    : Verdict.fails(
                            "watch", e, "another program has " + listen + "; stop it, or set intake.management.listen");
        }
    }

    private static boolean isOurs(String listen) {
        try {
            HttpURLConnection asked = (HttpURLConnection) URI.create("http://" + listen + "/observe/health/live")
                    .toURL()
                    .openConnection();
            asked.setConnectTimeout(PATIENCE_MILLIS);
            asked.setReadTimeout(PATIENCE_MILLIS);
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
