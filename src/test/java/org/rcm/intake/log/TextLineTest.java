package org.rcm.intake.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TextLineTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.rcm.intake.steps.DecideMail");

    @Test
    void a_line_says_when_how_grave_who_about_what_and_what() {
        assertThat(line(1000, 5, Map.of("mail", "m12", "reference", "IMRF22-0007"), "decided", null))
                .isEqualTo("2026-11-22T08:15:00.120Z INFO  DecideMail m12 IMRF22-0007 decided\n");
    }

    @Test
    void a_line_about_nothing_in_particular_says_nothing_of_that() {
        assertThat(line(1000, 5, Map.of(), "ready", null)).endsWith("INFO  DecideMail ready\n");
    }

    @Test
    void an_event_is_one_line_whatever_is_in_it() {
        String line = line(1000, 5, Map.of(), "a\nb\r\nc", new IllegalStateException("x\ny"));
        assertThat(line.strip()).contains("a b c", "x y").doesNotContain("\n", "\r");
    }

    @Test
    void of_libraries_no_exception_is_shown_and_little_of_the_message() {
        String line = line(10, 0, Map.of(), "x".repeat(500), new IllegalStateException("quotes a mail"));
        assertThat(line).endsWith(" " + "x".repeat(10) + "\n");
    }

    @Test
    void logback_takes_its_configuration_from_here() {
        Logger hub = (Logger) LoggerFactory.getLogger("org.rcm.intake");
        assertThat(hub.getAppender("OURS")).isNotNull();
    }

    private String line(int longest, int frames, Map<String, String> about, String message, Throwable failure) {
        LoggingEvent event = new LoggingEvent("", logger, Level.INFO, message, failure, null);
        event.setInstant(Instant.parse("2026-11-22T08:15:00.120Z"));
        event.setMDCPropertyMap(about);
        return new String(new TextLine(longest, frames).encode(event), StandardCharsets.UTF_8);
    }
}
