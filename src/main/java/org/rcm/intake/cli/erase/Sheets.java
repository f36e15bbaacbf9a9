package org.rcm.intake.cli.erase;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.rcm.intake.cli.review.OpenDesk;
import org.rcm.intake.decision.Certificate;
import org.rcm.intake.export.Manifests;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;

/** The ticket requests as sheets, which hold passports in the clear: who was erased must not stand there until the morning. */
final class Sheets {
    private Sheets() {}

    /** Writes those of the event anew, where this machine has them. */
    static void refresh(Settings settings, OpenDesk desk, Certificate certificate) throws IOException {
        Optional<String> folder = settings.find(Key.MANIFEST_FOLDER);
        if (folder.isPresent() && certificate.event() != null) {
            new Manifests(desk.store(), Path.of(folder.get())).refresh(certificate.event());
        }
    }
}
