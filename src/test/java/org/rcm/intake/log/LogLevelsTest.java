package org.rcm.intake.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.slf4j.LoggerFactory;

class LogLevelsTest {
    private static final String NAME = "org.rcm.intake.test.levels";

    @TempDir
    Path folder;

    private final Logger logger = (Logger) LoggerFactory.getLogger(NAME);
    private Path file;
    private LogLevels levels;

    @BeforeEach
    void begin() {
        file = folder.resolve("log.levels");
        levels = LogLevels.in(file);
    }

    @AfterEach
    void end() {
        levels.close();
    }

    @Test
    void a_line_sets_a_level_and_taking_it_out_gives_it_back() throws Exception {
        Files.writeString(file, NAME + " = DEBUG\n");
        Await.until(logger::getLevel, Level.DEBUG::equals);
        Files.writeString(file, "");
        Await.until(() -> String.valueOf(logger.getLevel()), "null"::equals);
    }

    @Test
    void a_hub_that_ends_gives_every_level_back() throws Exception {
        Files.writeString(file, NAME + " = TRACE\n");
        Await.until(logger::getLevel, Level.TRACE::equals);
        levels.close();
        assertThat(logger.getLevel()).isNull();
    }

    @Test
    void what_is_no_level_changes_nothing() throws Exception {
        Files.writeString(file, NAME + " = LOUD\n" + NAME + ".second = WARN\n");
        Logger second = (Logger) LoggerFactory.getLogger(NAME + ".second");
        Await.until(second::getLevel, Level.WARN::equals);
        assertThat(logger.getLevel()).isNull();
    }
}
