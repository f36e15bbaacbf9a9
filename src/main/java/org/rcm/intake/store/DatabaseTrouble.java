package org.rcm.intake.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.h2.mvstore.MVStoreException;

/** Tells operators in one sentence why the database cannot be used, which setting it is about, and what to do. */
final class DatabaseTrouble {
    private DatabaseTrouble() {}

    static DatabaseException explain(DatabaseSettings settings, RuntimeException failure) {
        if (failure instanceof DatabaseException explained) {
            return explained;
        }
        SQLException cause = sqlCause(failure);
        if (cause == null) {
            return new DatabaseException(
                    "The database of intake.database.url (" + settings.shown() + ") cannot be used: "
                            + failure.getMessage(),
                    failure);
        }
        return new DatabaseException(sentence(settings, cause), failure);
    }

    /** By SQLSTATE: 08 is the connection's class; 57P and 53 are PostgreSQL's for a server that ends, starts or is full; 9x are H2's. */
    static boolean isAway(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof SQLTransientConnectionException
                    || t instanceof MVStoreException // what H2 says of a disk that is full, by a code that says nothing
                    || t instanceof SQLException sql
                            && sql.getSQLState() != null
                            && sql.getSQLState().matches("08.*|57P0.|53.*|25006|900(13|20|28|31|67|98)|90121")) {
                return true;
            }
        }
        return false;
    }

    private static String sentence(DatabaseSettings settings, SQLException cause) {
        String url = settings.shown();
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        return switch (state) {
            case "28000", "28P01" ->
                "The database " + url + " refuses the login. Check intake.database.username and"
                        + " intake.database.password"
                        + (EmbeddedFile.isMeantBy(settings.url())
                                ? "; without them the password is in the file 'password' beside the database."
                                : ".");
            case "3D000" ->
                "The server of intake.database.url (" + url + ") has no such database. Create it, with the"
                        + " user of intake.database.username as owner.";
            case "42501" ->
                !String.valueOf(cause.getMessage()).contains("for schema")
                        ? "The user of intake.database.username may not use what is in " + url + ": "
                                + cause.getMessage()
                                + ". Let it: GRANT ALL ON ALL TABLES IN SCHEMA public TO the user, or make it their owner."
                        : "The user of intake.database.username may not create tables in " + url + ". Make it the"
                                + " database's owner, or let it: GRANT CREATE, USAGE ON SCHEMA public TO the user.";
            case "90020" ->
                "The database file of intake.database.url (" + url + ") is in use by a process that lets"
                        + " nobody else in. Stop that process, or wait until it has started.";
            case "08001", "08004", "08006", "90067" ->
                "The database of intake.database.url (" + url
                        + ") cannot be reached: " + cause.getMessage()
                        + " Check that the server runs and that host and port are right.";
            case "90028", "90031" ->
                "The folder of intake.database.url (" + url + ") cannot be read or written: " + cause.getMessage()
                        + " Let it belong to the user that runs the hub, and check the free space.";
            default ->
                "The database of intake.database.url (" + url + ") cannot be used: " + cause.getMessage()
                        + " (SQLSTATE " + state + ")";
        };
    }

    /** The deepest one: a pool and a migration tool wrap it. */
    private static SQLException sqlCause(Throwable failure) {
        SQLException found = null;
        for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                found = sql;
            }
        }
        return found;
    }
}
