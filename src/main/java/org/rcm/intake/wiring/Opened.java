package org.rcm.intake.wiring;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/** Parts that are to be closed, each before those that were opened before it. Not thread-safe. */
final class Opened implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) { // the next part must be closed all the same
                LoggerFactory.getLogger(Opened.class).warn("a part does not close", e);
            }
        }
    }
}
