package org.rcm.intake.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * The log on standard error, as text until {@link #useJson}. Found by Logback itself. It stands in code, not in
 * {@code logback.xml}: to read that took a tenth of a start. A file that {@code -Dlogback.configurationFile} names is
 * obeyed instead.
 */
public final class LogFormat extends ContextAwareBase implements Configurator {
    private static final String HUB = "org.rcm.intake";
    private static final String OURS = "OURS";
    private static final String LIBRARIES = "LIBRARIES";
    private static final int OUR_LONGEST = 10_000;
    private static final int LONGEST_OF_LIBRARIES = 300;
    private static final int FRAMES = 12;

    private static final Map<String, Level> LEVELS = Map.ofEntries(
            Map.entry("org.apache.camel", Level.WARN),
            // What fails in a step is told by handle-errors or by the step's consumer, in one line without a mail's
            // content.
            Map.entry("org.apache.camel.processor.errorhandler", Level.OFF),
            Map.entry("org.apache.camel.spring.spi.TransactionErrorHandler", Level.OFF),
            Map.entry("org.apache.activemq", Level.ERROR),
            // A broken document is a finding, not a warning about its inside.
            Map.entry("org.apache.pdfbox", Level.OFF),
            Map.entry("org.apache.fontbox", Level.OFF),
            Map.entry("org.apache.poi", Level.OFF),
            Map.entry("org.flywaydb", Level.WARN),
            // Camel shows two of its own numbers twice.
            Map.entry("io.micrometer", Level.ERROR),
            // A server that is away is told once, by its Part; these would tell it every second.
            Map.entry("com.zaxxer.hikari", Level.OFF),
            Map.entry("org.apache.camel.component.jms.DefaultJmsMessageListenerContainer", Level.OFF),
            Map.entry("org.springframework.jms", Level.OFF),
            Map.entry("org.apache.activemq.artemis.core.client", Level.OFF),
            Map.entry("org.apache.camel.component.jms.EndpointMessageListener", Level.OFF));

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        LEVELS.forEach((name, level) -> context.getLogger(name).setLevel(level));
        Logger hub = context.getLogger(HUB);
        hub.setLevel(Level.toLevel(System.getenv("INTAKE_LOG_LEVEL"), Level.INFO));
        hub.setAdditive(false);
        hub.addAppender(onStandardError(context, OURS, new TextLine(OUR_LONGEST, FRAMES)));
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(onStandardError(context, LIBRARIES, new TextLine(LONGEST_OF_LIBRARIES, 0)));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> onStandardError(
            LoggerContext context, String name, EventLine encoder) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName(name);
        appender.setTarget("System.err");
        encoder.setContext(context);
        encoder.start();
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    /** From now on every line is JSON. */
    public static void useJson() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        turn(context.getLogger(HUB), OURS, new JsonLine(OUR_LONGEST, FRAMES));
        turn(context.getLogger(Logger.ROOT_LOGGER_NAME), LIBRARIES, new JsonLine(LONGEST_OF_LIBRARIES, 0));
    }

    private static void turn(Logger logger, String name, EventLine encoder) {
        if (logger.getAppender(name) instanceof OutputStreamAppender<ILoggingEvent> appender) {
            encoder.setContext(logger.getLoggerContext());
            encoder.start();
            appender.setEncoder(encoder);
        }
    }
}
