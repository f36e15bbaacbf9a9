package org.rcm.intake.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

@OnH2
class NothingReadableOnH2Test extends NothingReadableContract {
    private Path folder;

    @BeforeEach
    void findFolder(DatabaseSettings settings) {
        folder = Path.of(settings.url().substring("jdbc:h2:file:".length())).getParent();
    }

    @Override
    Stream<Path> files() throws IOException {
        return Files.walk(folder).filter(Files::isRegularFile);
    }
}
