package org.rcm.intake.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * An event as a line that people read: {@code 2026-11-22T08:15:00.123Z INFO  DecideMail m12 IMRF22-0007 confirmed}, what
 * it is about where that is known, and an exception behind it.
 */
final class TextLine extends EventLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern BREAK = Pattern.compile("\\s*[\\r\\n]+\\s*");

    /** As {@link EventLine#EventLine}. */
    TextLine(int longestMessage, int frames) {
        super(longestMessage, frames);
    }

    @Override
    String line(ILoggingEvent event, String logger, String message, String exception) {
        StringBuilder line = new StringBuilder();
        TIME.formatTo(event.getInstant(), line);
        line.append(' ').append(event.getLevel());
        line.append(" ".repeat(Math.max(0, 5 - event.getLevel().toString().length())));
        line.append(' ').append(logger).append(' ');
        about(line, event, About.MAIL);
        about(line, event, About.REFERENCE);
        line.append(BREAK.matcher(message).replaceAll(" "));
        if (!exception.isEmpty()) {
            line.append(' ').append(BREAK.matcher(exception).replaceAll(" "));
        }
        return line.toString();
    }

    private static void about(StringBuilder line, ILoggingEvent event, String what) {
        String value = event.getMDCPropertyMap().get(what);
        if (value != null) {
            line.append(value).append(' ');
        }
    }
}
