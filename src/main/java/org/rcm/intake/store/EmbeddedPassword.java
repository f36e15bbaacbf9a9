package org.rcm.intake.store;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.rcm.intake.privacy.SecretFile;

/** The password of the embedded database: random, made with it, kept beside it for its owner alone. */
final class EmbeddedPassword {
    private static final int BYTES = 24;

    private EmbeddedPassword() {}

    static String of(Path database) {
        Path secret = database.resolveSibling("password");
        Path data = database.resolveSibling(database.getFileName() + ".mv.db");
        if (Files.exists(data) && !Files.exists(secret)) {
            throw new DatabaseException(
                    "The database " + data + " is there, but its password file " + secret + " is missing. Put it back"
                            + " from your backup, or set intake.database.username and intake.database.password.",
                    null);
        }
        try {
            return SecretFile.readOrCreate(secret, EmbeddedPassword::random).strip();
        } catch (UncheckedIOException e) {
            throw new DatabaseException(
                    "The folder of intake.database.url (" + database.getParent() + ") cannot be read or written: "
                            + e.getCause() + ". Let it belong to the user that runs the hub.",
                    e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
