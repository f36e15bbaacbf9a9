package org.rcm.intake.cli.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A mail of the demo, as {@code mails.yaml} has it.
 *
 * @param at when it reached the Secretariat, UTC
 * @param from name and address
 * @param html instead of text, or null
 * @param headers further ones
 * @param csv an attached list, or null
 * @param passports pictures that are drawn and attached
 */
record SampleMail(
        Instant at,
        String from,
        String subject,
        String text,
        String html,
        Map<String, String> headers,
        Csv csv,
        List<SamplePassport> passports) {

    SampleMail {
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        passports = passports == null ? List.of() : List.copyOf(passports);
    }

    /** An attached list of participants. */
    record Csv(String file, String text) {}

    /** All of them, in order of receipt. */
    static List<SampleMail> all() throws IOException {
        YAMLMapper mapper = YAMLMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream file = SampleMail.class.getResourceAsStream("mails.yaml")) {
            return Arrays.asList(mapper.readValue(file, SampleMail[].class));
        }
    }
}
