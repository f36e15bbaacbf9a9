package org.rcm.intake.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An event as one line of JSON: {@code {"time","level","logger","message","mail","reference","exception"}}, time ISO 8601
 * in UTC, the last three where there are such. Logback's own encoder would write arguments and whole stack traces as
 * well, of libraries too.
 */
final class JsonLine extends EventLine {
    /** As {@link EventLine#EventLine}. */
    JsonLine(int longestMessage, int frames) {
        super(longestMessage, frames);
    }

    @Override
    String line(ILoggingEvent event, String logger, String message, String exception) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("time", event.getInstant().toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", logger);
        line.put("message", message);
        about(line, event, About.MAIL);
        about(line, event, About.REFERENCE);
        if (!exception.isEmpty()) {
            line.put("exception", exception);
        }
        return line.toString();
    }

    private static void about(ObjectNode line, ILoggingEvent event, String what) {
        String value = event.getMDCPropertyMap().get(what);
        if (value != null) {
            line.put(what, value);
        }
    }
}
