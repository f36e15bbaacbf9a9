package org.rcm.intake.extraction.words;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A place in a catalogue file: a text, a list or a mapping, which knows its line so that every complaint can name it. */
final class CatalogueFile {
    private final String file;
    private final int line;
    private final Object content;

    private CatalogueFile(String file, int line, Object content) {
        this.file = file;
        this.line = line;
        this.content = content;
    }

    /** @throws CatalogueException if the file is missing, no UTF-8 or no YAML, or a key stands twice */
    static CatalogueFile read(Path path) {
        String name = path.getFileName().toString();
        YAMLFactory yaml = YAMLFactory.builder().build();
        yaml.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                JsonParser parser = yaml.createParser(reader)) {
            if (parser.nextToken() == null) {
                throw new CatalogueException(name + ":1: is empty");
            }
            return value(name, parser);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new CatalogueException(name + ":" + line + ": " + firstLine(e.getOriginalMessage()));
        } catch (MalformedInputException e) {
            throw new CatalogueException(name + ": is not UTF-8");
        } catch (IOException e) {
            throw new CatalogueException(path + ": cannot be read");
        }
    }

    private static CatalogueFile value(String file, JsonParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, CatalogueFile> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                entries.put(key, value(file, parser));
            }
            return new CatalogueFile(file, line, entries);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<CatalogueFile> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(file, parser));
            }
            return new CatalogueFile(file, line, items);
        }
        return new CatalogueFile(file, line, parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText());
    }

    private static String firstLine(String message) {
        return message == null ? "is no YAML" : message.lines().findFirst().orElse("is no YAML");
    }

    CatalogueException wrong(String reason) {
        return new CatalogueException(file + ":" + line + ": " + reason);
    }

    /** The entries of a mapping, in the order of the file. */
    Map<String, CatalogueFile> entries() {
        if (content instanceof Map<?, ?> map) {
            Map<String, CatalogueFile> entries = new LinkedHashMap<>();
            map.forEach((key, value) -> entries.put((String) key, (CatalogueFile) value));
            return entries;
        }
        throw wrong("keys with values are expected here");
    }

    /** The entries of a mapping that may have these keys and no others. */
    Map<String, CatalogueFile> entries(Set<String> known) {
        Map<String, CatalogueFile> entries = entries();
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.wrong("unknown key \"" + key + "\"; known are "
                        + known.stream().sorted().toList());
            }
        });
        return entries;
    }

    CatalogueFile get(String key) {
        CatalogueFile value = entries().get(key);
        if (value == null) {
            throw wrong("\"" + key + "\" is missing");
        }
        return value;
    }

    List<CatalogueFile> items() {
        if (content instanceof List<?> list) {
            return list.stream().map(CatalogueFile.class::cast).toList();
        }
        throw wrong("a list is expected here");
    }

    String text() {
        if (content instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw wrong("a text is expected here");
    }

    List<String> texts() {
        return items().stream().map(CatalogueFile::text).toList();
    }
}
