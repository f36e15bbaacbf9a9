package org.rcm.intake.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

@OnPostgres
class NothingReadableOnPostgresTest extends NothingReadableContract {
    /** Tables and the write-ahead log. */
    @Override
    Stream<Path> files() throws IOException {
        return Stream.concat(
                        Files.walk(Postgres.files().resolve("base")),
                        Files.walk(Postgres.files().resolve("pg_wal")))
                .filter(Files::isRegularFile);
    }
}
