package org.rcm.intake.store;

import java.nio.file.Path;

/**
 * Where the database is.
 *
 * @param url {@code jdbc:h2:file:…} or {@code jdbc:postgresql://…} ({@code intake.database.url})
 * @param username null for the embedded database's own
 * @param password null for the embedded database's own, made at first start and kept beside it with mode 600
 * @param connections most connections at a time
 */
public record DatabaseSettings(String url, String username, String password, int connections) {

    /** The embedded database below a data folder, as {@code intake.database.url} has it by default. */
    public static DatabaseSettings embedded(Path data) {
        return new DatabaseSettings("jdbc:h2:file:" + data.resolve("db/intake").toAbsolutePath(), null, null, 16);
    }

    /** True if it is a server that several hubs share, false if it is embedded in this one. */
    public boolean isServer() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** The URL without its parameters, among which a password may be. */
    public String shown() {
        return url.split("[?;]", 2)[0];
    }

    /** Tells no password. */
    @Override
    public String toString() {
        return "DatabaseSettings[" + shown() + "]";
    }
}
