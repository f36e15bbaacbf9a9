package org.rcm.intake.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs a contract on the embedded database, a fresh file a test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnH2.Extension.class)
@interface OnH2 {

    /** Opens the file and removes it. */
    final class Extension extends FreshDatabase {
        private Path folder;

        @Override
        DatabaseSettings create() {
            try {
                folder = Files.createTempDirectory("intake-store");
                MadeDatabase.in(folder);
                return DatabaseSettings.embedded(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        void drop() {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
