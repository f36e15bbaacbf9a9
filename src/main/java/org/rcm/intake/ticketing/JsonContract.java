package org.rcm.intake.ticketing;

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

/** One JSON Schema (draft 2020-12), {@code format} asserted. Thread-safe. */
final class JsonContract {
    private final Schema schema;

    JsonContract(Path file) {
        try {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the schema " + file.getFileName(), e);
        }
    }

    /** Where and by which keyword a text breaks the schema, sorted; empty if it keeps it. Never quotes a value. */
    List<String> violations(String json) {
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
