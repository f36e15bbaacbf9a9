package org.rcm.intake.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.LoggerFactory;

/** Turns the log to JSON; as text it comes from {@code logback.xml}. */
public final class LogFormat {
    private static final int OURS = 10_000;
    private static final int OF_LIBRARIES = 300;
    private static final int FRAMES = 12;

    private LogFormat() {}

    /** From now on every line is JSON. */
    public static void useJson() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        turn(context.getLogger("org.rcm.intake"), "OURS", new JsonLine(OURS, FRAMES));
        turn(context.getLogger(Logger.ROOT_LOGGER_NAME), "LIBRARIES", new JsonLine(OF_LIBRARIES, 0));
    }

    private static void turn(Logger logger, String name, JsonLine encoder) {
        if (logger.getAppender(name) instanceof OutputStreamAppender<ILoggingEvent> appender) {
            encoder.setContext(logger.getLoggerContext());
            encoder.start();
            appender.setEncoder(encoder);
        }
    }
}
