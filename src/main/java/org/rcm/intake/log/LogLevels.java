package org.rcm.intake.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.rcm.intake.clock.Beat;
import org.slf4j.LoggerFactory;

/**
 * Levels that a file of the data folder sets while the hub runs: a line a logger, {@code org.rcm.intake.mailbox = DEBUG}.
 * A line that is taken out gives the logger its level back, and so does closing. Who may write the file may do that, and
 * nobody over a network.
 */
public final class LogLevels implements AutoCloseable {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(LogLevels.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Path file;
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Map<String, Optional<Level>> before = new HashMap<>();
    private String last = "";
    private final Beat beat = Beat.of("log levels");

    private LogLevels(Path file) {
        this.file = file;
    }

    /** Obeys a file from now on; it need not be there. */
    public static LogLevels in(Path file) {
        LogLevels levels = new LogLevels(file);
        levels.beat.every(Duration.ZERO, PAUSE, levels::look);
        return levels;
    }

    private void look() {
        String text;
        try {
            text = Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return; // it is being written, or may not be read: nothing changes
        }
        if (!text.equals(last)) {
            last = text;
            obey(text);
        }
    }

    private synchronized void obey(String text) {
        Properties wanted = new Properties();
        try {
            wanted.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} cannot be read and changes nothing", file.getFileName());
            return;
        }
        Set<String> over = new HashSet<>(before.keySet());
        over.removeAll(wanted.stringPropertyNames());
        over.forEach(this::giveBack);
        wanted.stringPropertyNames()
                .forEach(name -> set(name, wanted.getProperty(name).strip()));
    }

    private void set(String name, String text) {
        Level level = Level.toLevel(text, null);
        if (level == null) {
            LOG.warn("{}: {} is no level; write TRACE, DEBUG, INFO, WARN, ERROR or OFF", file.getFileName(), name);
            return;
        }
        Logger logger = context.getLogger(name);
        before.putIfAbsent(name, Optional.ofNullable(logger.getLevel()));
        logger.setLevel(level);
        LOG.info("level of {} is {}", name, level);
    }

    private void giveBack(String name) {
        context.getLogger(name).setLevel(before.remove(name).orElse(null));
        LOG.info("level of {} is {} again", name, context.getLogger(name).getEffectiveLevel());
    }

    @Override
    public synchronized void close() {
        beat.close();
        Set.copyOf(before.keySet()).forEach(this::giveBack);
    }
}
