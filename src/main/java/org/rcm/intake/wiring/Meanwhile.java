package org.rcm.intake.wiring;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A part that is made while others are: the start of a hub is a row of waits for files, natives and sockets.
 *
 * @param <T> the part
 */
final class Meanwhile<T> {
    private final CompletableFuture<T> made;

    private Meanwhile(CompletableFuture<T> made) {
        this.made = made;
    }

    /** Begins to make a part on a thread of its own. */
    static <T> Meanwhile<T> make(String part, Supplier<T> maker) {
        CompletableFuture<T> made = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(made, maker), "start " + part);
        thread.setDaemon(true);
        thread.start();
        return new Meanwhile<>(made);
    }

    private static <T> void complete(CompletableFuture<T> made, Supplier<T> maker) {
        try {
            made.complete(maker.get());
        } catch (Throwable t) { // handed to whoever waits for the part
            made.completeExceptionally(t);
        }
    }

    /** The part, when it is ready; throws what its maker threw. */
    T get() {
        try {
            return made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
