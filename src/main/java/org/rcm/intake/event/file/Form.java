package org.rcm.intake.event.file;

import java.util.function.Function;
import org.rcm.intake.event.file.Node.Value;

/**
 * How one kind of value is written.
 *
 * @param name what it is, in words
 * @param like an example
 * @param reading gives null for what is no such value
 */
record Form<T>(String name, String like, Function<Value, T> reading) {

    T read(Value value) {
        return reading.apply(value);
    }
}
