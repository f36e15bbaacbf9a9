package org.rcm.intake.ticketing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One JSON Schema (draft 2020-12), {@code format} asserted. It is read at once and understood when it is needed first:
 * nine hundred classes that a start need not wait for. Thread-safe.
 */
final class JsonContract {
    private static final JsonFactory SYNTAX = new JsonFactory();

    private final String text;
    private Schema understood;

    /** @throws UncheckedIOException if there is no such file, or no JSON in it */
    JsonContract(Path file) {
        try {
            text = Files.readString(file);
            try (JsonParser parser = SYNTAX.createParser(text)) {
                while (parser.nextToken() != null) {
                    // to its end
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the schema " + file + ": put back the one that is shipped", e);
        }
    }

    /** Understands it, unless that has been done. */
    synchronized Schema schema() {
        if (understood == null) {
            understood = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        }
        return understood;
    }

    /** Where and by which keyword a text breaks the schema, sorted; empty if it keeps it. Never quotes a value. */
    List<String> violations(String json) {
        Schema schema = schema();
        List<Error> errors;
        try {
            errors = schema.validate(
                    json,
                    InputFormat.JSON,
                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        } catch (RuntimeException notJson) {
            return List.of("/ (no JSON)");
        }
        return errors.stream().map(JsonContract::where).distinct().sorted().toList();
    }

    private static String where(Error error) {
        String property = error.getProperty() == null ? "" : "/" + error.getProperty();
        return error.getInstanceLocation() + property + " (" + error.getKeyword() + ")";
    }
}
