package org.rcm.intake.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.rcm.intake.privacy.SecretFile;

/** The small file that tells other processes on which port the embedded database is served. */
final class ServerNote {
    private ServerNote() {}

    static void write(Path note, int port) {
        SecretFile.write(note, port + "\n");
    }

    /** @throws SQLException if the note is gone or no note, as happens while its writer starts or ends */
    static int read(Path note) throws SQLException {
        try {
            return Integer.parseInt(Files.readString(note).strip());
        } catch (IOException | NumberFormatException e) {
            throw new SQLException("No port in " + note, "90067", ErrorCode.CONNECTION_BROKEN_1, e);
        }
    }
}
