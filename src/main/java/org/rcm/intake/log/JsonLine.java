package org.rcm.intake.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An event as one line of JSON: {@code {"time","level","logger","message","mail","reference","exception"}}, time ISO 8601
 * in UTC, the last three where there are such. Logback's own encoder would write arguments and whole stack traces as
 * well, of libraries too, whose messages may quote a mail.
 */
final class JsonLine extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};

    private final int longestMessage;
    private final ThrowableProxyConverter exceptions;

    /**
     * @param longestMessage characters; the rest is cut off
     * @param frames of an exception that are shown; 0 for none and no exception at all
     */
    JsonLine(int longestMessage, int frames) {
        this.longestMessage = longestMessage;
        this.exceptions = frames == 0 ? null : new ThrowableProxyConverter();
        if (exceptions != null) {
            exceptions.setOptionList(List.of(String.valueOf(frames)));
            exceptions.start();
        }
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        String logger = event.getLoggerName();
        line.put("time", event.getInstant().toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", logger.substring(logger.lastIndexOf('.') + 1));
        line.put("message", cut(event.getFormattedMessage()));
        about(line, event, About.MAIL);
        about(line, event, About.REFERENCE);
        if (exceptions != null && event.getThrowableProxy() != null) {
            line.put("exception", exceptions.convert(event).strip());
        }
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void about(ObjectNode line, ILoggingEvent event, String what) {
        String value = event.getMDCPropertyMap().get(what);
        if (value != null) {
            line.put(what, value);
        }
    }

    private String cut(String message) {
        return message.length() <= longestMessage ? message : message.substring(0, longestMessage);
    }
}
