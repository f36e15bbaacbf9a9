package org.rcm.intake.event.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns YAML into nodes with lines; a key that stands twice, an alias and a second document are mistakes. */
final class NodeReader {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Mistakes mistakes;
    private final YAMLParser parser;

    private NodeReader(String text, Mistakes mistakes) throws IOException {
        this.parser = YAML.createParser(text);
        this.mistakes = mistakes;
    }

    /** The block of the whole file; null, with a mistake, if it is none. */
    static Node.Block read(String text, Mistakes mistakes) {
        try {
            NodeReader reader = new NodeReader(text, mistakes);
            if (reader.parser.nextToken() != JsonToken.START_OBJECT) {
                mistakes.add(1, "", "the file is no list of keys and values", "start with the line \"id: …\"");
                return null;
            }
            Node.Block block = reader.block("");
            if (reader.parser.nextToken() != null) {
                mistakes.add(reader.line(), "", "a second document begins", "put each event into its own file");
            }
            return block;
        } catch (JsonProcessingException wrongSyntax) {
            int line = wrongSyntax.getLocation() == null
                    ? 0
                    : wrongSyntax.getLocation().getLineNr();
            mistakes.add(line, "", "not YAML: " + firstLine(wrongSyntax), "mend the line, or the one before it");
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Node.Block block(String path) throws IOException {
        int line = line();
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String keyPath = path.isEmpty() ? key : path + "." + key;
            int keyLine = line();
            parser.nextToken();
            Node value = value(keyPath);
            if (entries.containsKey(key)) {
                mistakes.add(keyLine, keyPath, "stands twice, first in line " + keyLines.get(key), "keep one of them");
            } else {
                entries.put(key, value);
                keyLines.put(key, keyLine);
            }
        }
        return new Node.Block(line, entries, keyLines);
    }

    private Node.Items items(String path) throws IOException {
        int line = line();
        List<Node> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(path));
        }
        return new Node.Items(line, values);
    }

    private Node value(String path) throws IOException {
        if (parser.isCurrentAlias()) {
            mistakes.add(line(), path, "refers to another value", "write the value out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> block(path);
            case START_ARRAY -> items(path);
            case VALUE_NUMBER_INT -> scalar(Node.Value.Type.INTEGER);
            case VALUE_NUMBER_FLOAT -> scalar(Node.Value.Type.DECIMAL);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Node.Value.Type.TRUTH);
            case VALUE_NULL -> new Node.Value(line(), null, Node.Value.Type.NOTHING);
            default -> scalar(Node.Value.Type.TEXT);
        };
    }

    private Node.Value scalar(Node.Value.Type type) throws IOException {
        return new Node.Value(line(), parser.getText(), type);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String firstLine(JsonProcessingException wrongSyntax) {
        return wrongSyntax.getOriginalMessage().lines().findFirst().orElse("wrong syntax");
    }
}
