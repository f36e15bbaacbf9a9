package org.rcm.intake.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class JsonLineTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger("org.rcm.intake.steps.DecideMail");

    @Test
    void an_event_is_one_line_whatever_is_in_it() {
        String line = line(new JsonLine(1000, 5), "a\nb\r\n\"c\"", new IllegalStateException("x\ny"));
        assertThat(line.strip()).doesNotContain("\n", "\r");
    }

    @Test
    void a_line_says_what_it_is_about() throws Exception {
        String told = About.mail(12L).and("IMRF22-0007").during(() -> line(new JsonLine(1000, 5), "decided", null));
        JsonNode line = new ObjectMapper().readTree(told);
        assertThat(line.get("mail").asText() + " " + line.get("reference").asText())
                .isEqualTo("m12 IMRF22-0007");
    }

    @Test
    void a_line_about_nothing_in_particular_says_nothing_of_that() {
        assertThat(line(new JsonLine(1000, 5), "ready", null)).doesNotContain("\"mail\"", "\"reference\"");
    }

    @Test
    void of_libraries_no_exception_is_shown_and_little_of_the_message() {
        String line = line(new JsonLine(10, 0), "x".repeat(500), new IllegalStateException("quotes a mail"));
        assertThat(line).doesNotContain("quotes").contains("\"" + "x".repeat(10) + "\"");
    }

    private String line(JsonLine encoder, String message, Throwable failure) {
        LoggingEvent event = new LoggingEvent("", logger, Level.INFO, message, failure, null);
        event.setMDCPropertyMap(
                java.util.Objects.requireNonNullElse(org.slf4j.MDC.getCopyOfContextMap(), java.util.Map.of()));
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
