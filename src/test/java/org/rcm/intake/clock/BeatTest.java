package org.rcm.intake.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done over and over. */
class BeatTest {
    private final Beat beat = Beat.of("beat of a test");

    @AfterEach
    void end() {
        beat.close();
    }

    @Test
    void aTurnThatThrowsIsFollowedByTheNext() throws Exception {
        CountDownLatch turns = new CountDownLatch(3);
        beat.every(Duration.ofMillis(1), () -> {
            turns.countDown();
            throw new OutOfMemoryError("planted by the test");
        });
        assertThat(turns.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsAskedForAfterTheEndIsNotBegun() {
        beat.close();
        assertThatCode(() -> beat.after(Duration.ZERO, () -> {})).doesNotThrowAnyException();
    }

    @Test
    void whoFinishesWaitsForTheTurnAtWork() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch may = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        beat.after(Duration.ZERO, () -> {
            begun.countDown();
            try {
                may.await();
                done.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        begun.await();
        may.countDown();
        assertThat(beat.finish(Duration.ofSeconds(60))).isTrue();
        assertThat(done.getCount()).isZero();
    }
}
