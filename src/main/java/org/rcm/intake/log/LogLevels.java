package org.rcm.intake.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * Levels that a file of the data folder sets while the hub runs: a line a logger, {@code org.rcm.intake.mailbox = DEBUG}.
 * A line that is taken out gives the logger its level back, and so does closing. Who may write the file may do that, and
 * nobody over a network.
 */
public final class LogLevels implements AutoCloseable {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(LogLevels.class);
    private static final long PAUSE_MILLIS = 1000;

    private final Path file;
    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Map<String, Optional<Level>> before = new HashMap<>();
    private String last = "";
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "log levels");
        made.setDaemon(true);
        return made;
    });

    private LogLevels(Path file) {
        this.file = file;
    }

    /** Obeys a file from now on; it need not be there. */
    public static LogLevels in(Path file) {
        LogLevels levels = new LogLevels(file);
        levels.thread.scheduleWithFixedDelay(levels::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
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
        thread.shutdownNow();
        Set.copyOf(before.keySet()).forEach(this::giveBack);
    }
}
