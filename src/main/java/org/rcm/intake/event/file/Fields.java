package org.rcm.intake.event.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * The keys of one block, each asked for once. What is missing or wrong becomes a mistake and is read as null, so that
 * reading goes on and finds the next one.
 */
final class Fields {
    private final Node.Block block;
    private final String path;
    private final Mistakes mistakes;
    private final Set<String> known = new TreeSet<>();

    Fields(Node.Block block, String path, Mistakes mistakes) {
        this.block = block;
        this.path = path;
        this.mistakes = mistakes;
    }

    Set<String> keys() {
        return block.entries().keySet();
    }

    boolean has(String key) {
        return block.entries().containsKey(key);
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** A value that must be there. */
    <T> T need(String key, Form<T> form) {
        if (!has(key)) {
            known.add(key);
            mistakes.add(block.line(), pathOf(key), "is missing", "add it: " + form.like());
            return null;
        }
        return take(key, form);
    }

    /** A value that may be left out. */
    <T> T take(String key, Form<T> form) {
        known.add(key);
        return has(key) ? value(block.entries().get(key), pathOf(key), form) : null;
    }

    /** A block that must be there. */
    Fields needBlock(String key, String like) {
        if (!has(key)) {
            known.add(key);
            mistakes.add(block.line(), pathOf(key), "is missing", "add a block with " + like);
            return null;
        }
        return takeBlock(key, like);
    }

    /** A block that may be left out. */
    Fields takeBlock(String key, String like) {
        known.add(key);
        Node node = block.entries().get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof Node.Block inner) {
            return new Fields(inner, pathOf(key), mistakes);
        }
        mistakes.add(lineOf(key), pathOf(key), node.kind() + " is no block of keys", "give it " + like);
        return null;
    }

    /** Every key of this block as a block of its own, in order. */
    <T> List<T> blocks(String like, BiFunction<String, Fields, T> read) {
        List<T> values = new ArrayList<>();
        for (String key : List.copyOf(keys())) {
            Fields inner = takeBlock(key, like);
            if (inner != null) {
                values.add(read.apply(key, inner));
                inner.close();
            }
        }
        return values;
    }

    /** Every key of this block with a plain value, in order. */
    <T> Map<String, T> values(Form<T> form) {
        Map<String, T> values = new LinkedHashMap<>();
        for (String key : List.copyOf(keys())) {
            T value = take(key, form);
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    /** A list that must be there and have at least one value. */
    <T> Set<T> needSet(String key, Form<T> form) {
        if (!has(key)) {
            known.add(key);
            mistakes.add(block.line(), pathOf(key), "is missing", "add a list, such as [" + form.like() + "]");
            return Set.of();
        }
        Set<T> values = takeSet(key, form);
        if (values.isEmpty()
                && block.entries().get(key) instanceof Node.Items items
                && items.values().isEmpty()) {
            wrong(key, "is an empty list", "name at least one, such as [" + form.like() + "]");
        }
        return values;
    }

    /** A list without repetitions that may be left out. */
    <T> Set<T> takeSet(String key, Form<T> form) {
        known.add(key);
        Node node = block.entries().get(key);
        if (node == null) {
            return Set.of();
        }
        if (!(node instanceof Node.Items items)) {
            wrong(key, node.kind() + " is no list", "write it in brackets: [" + form.like() + "]");
            return Set.of();
        }
        Set<T> values = new LinkedHashSet<>();
        for (Node item : items.values()) {
            T value = value(item, pathOf(key), form);
            if (value != null && !values.add(value)) {
                mistakes.add(item.line(), pathOf(key), item.kind() + " stands twice in the list", "keep one of them");
            }
        }
        return values;
    }

    /** A mistake that shows only beside other values, at the line of a key. */
    void wrong(String key, String what, String remedy) {
        mistakes.add(lineOf(key), pathOf(key), what, remedy);
    }

    int lineOf(String key) {
        return block.keyLines().getOrDefault(key, block.line());
    }

    /** Reports every key that nobody has asked for. */
    void close() {
        Set<String> unknown = new HashSet<>(keys());
        unknown.removeAll(known);
        for (String key : unknown) {
            wrong(key, "is no key of this block", "take it out, or write one of " + String.join(", ", known));
        }
    }

    private <T> T value(Node node, String keyPath, Form<T> form) {
        if (node instanceof Node.Value value && value.type() != Node.Value.Type.NOTHING) {
            T read = form.read(value);
            if (read == null) {
                mistakes.add(
                        node.line(), keyPath, node.kind() + " is no " + form.name(), "write it like " + form.like());
            }
            return read;
        }
        mistakes.add(node.line(), keyPath, node.kind() + " is no " + form.name(), "write it like " + form.like());
        return null;
    }
}
