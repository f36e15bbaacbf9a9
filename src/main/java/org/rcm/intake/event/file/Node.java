package org.rcm.intake.event.file;

import java.util.List;
import java.util.Map;

/** A value of an event file with the line it stands on, from 1. */
sealed interface Node {
    int line();

    /** What a person calls this kind of value. */
    String kind();

    /** @param entries in order of the file */
    record Block(int line, Map<String, Node> entries, Map<String, Integer> keyLines) implements Node {
        @Override
        public String kind() {
            return "a block of keys";
        }
    }

    /** Several values in order. */
    record Items(int line, List<Node> values) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** @param text as written, without quotes; null for nothing */
    record Value(int line, String text, Type type) implements Node {
        /** What YAML takes the text for. */
        enum Type {
            TEXT,
            INTEGER,
            DECIMAL,
            TRUTH,
            NOTHING
        }

        @Override
        public String kind() {
            return type == Type.NOTHING ? "nothing" : "\"" + text + "\"";
        }
    }
}
