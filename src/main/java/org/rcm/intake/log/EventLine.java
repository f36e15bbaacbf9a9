package org.rcm.intake.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An event as one line. Our own lines may show where in the code something broke; of libraries the reason is enough, whose
 * messages may quote a mail.
 */
abstract class EventLine extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};

    private final int longestMessage;
    private final ThrowableProxyConverter exceptions;

    /**
     * @param longestMessage characters; the rest is cut off
     * @param frames of an exception that are shown; 0 for none and no exception at all
     */
    EventLine(int longestMessage, int frames) {
        this.longestMessage = longestMessage;
        this.exceptions = frames == 0 ? null : new ThrowableProxyConverter();
        if (exceptions != null) {
            exceptions.setOptionList(List.of(String.valueOf(frames)));
            exceptions.start();
        }
    }

    /**
     * The line, without its end.
     *
     * @param logger the last part of its name
     * @param exception with some of its frames, a line each; empty if there is none to be shown
     */
    abstract String line(ILoggingEvent event, String logger, String message, String exception);

    @Override
    public final byte[] encode(ILoggingEvent event) {
        String logger = event.getLoggerName();
        String message = event.getFormattedMessage();
        boolean thrown = exceptions != null && event.getThrowableProxy() != null;
        String line = line(
                event,
                logger.substring(logger.lastIndexOf('.') + 1),
                message.length() <= longestMessage ? message : message.substring(0, longestMessage),
                thrown ? exceptions.convert(event).strip() : "");
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public final byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public final byte[] footerBytes() {
        return NOTHING;
    }
}
