package org.rcm.intake.watch;

import java.time.Duration;
import java.util.Map;
import org.rcm.intake.clock.Beat;

/** Looks at every part every few seconds, each on a thread that nobody else waits for. */
public final class Rounds implements AutoCloseable {
    private final Beat beat;

    private Rounds(int parts) {
        beat = Beat.of("watch", parts);
    }

    /**
     * Begins; the first looks have been begun when this returns.
     *
     * @param pause between two looks at one part
     */
    public static Rounds of(Board board, Map<String, Look> looks, Duration pause) {
        Rounds rounds = new Rounds(looks.size());
        looks.forEach((part, look) -> rounds.beat.every(Duration.ZERO, pause, () -> board.look(part, look)));
        return rounds;
    }

    @Override
    public void close() {
        beat.close();
    }
}
