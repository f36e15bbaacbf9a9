package org.rcm.intake.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rcm.intake.privacy.Vault;

/** Records as sealed JSON documents. A field that a later version adds or drops does not hinder reading. */
final class Sealer {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // isEmpty() and isOver() of the domain are questions, not fields.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    private final Vault vault;

    Sealer(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(Object document, String context) {
        try {
            return vault.seal(JSON.writeValueAsBytes(document), context);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record cannot be written as JSON: " + context);
        }
    }

    <T> T open(byte[] sealed, String context, Class<T> type) {
        try {
            return JSON.readValue(vault.open(sealed, context), type);
        } catch (IOException e) {
            // No cause: the parser's message would quote what was sealed.
            throw new IllegalStateException("A sealed record cannot be read as JSON: " + context);
        }
    }

    /** Null stays null. */
    byte[] sealText(String text, String context) {
        return text == null ? null : vault.seal(text.getBytes(StandardCharsets.UTF_8), context);
    }

    String openText(byte[] sealed, String context) {
        return sealed == null ? null : new String(vault.open(sealed, context), StandardCharsets.UTF_8);
    }
}
