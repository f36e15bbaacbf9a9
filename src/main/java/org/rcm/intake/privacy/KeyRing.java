package org.rcm.intake.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;

/**
 * The keys as they are at their source. A process that runs for months notices a rotation within seconds: it looks
 * again now and then before it seals, and before it gives up opening. Thread-safe.
 */
final class KeyRing {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final KeySource source;
    private volatile State state;

    /** @param text as it stands at the source */
    private record State(String text, Keys keys, Aead sealing, PrfSet fingerprints, long lookedAt) {

        static State of(String text) throws GeneralSecurityException {
            Keys keys = Keys.parse(text);
            return new State(text, keys, keys.sealing(), keys.fingerprints(), System.nanoTime());
        }

        State lookedAtNow() {
            return new State(text, keys, sealing, fingerprints, System.nanoTime());
        }
    }

    /** @throws GeneralSecurityException if that is no key */
    KeyRing(KeySource source) throws GeneralSecurityException {
        this.source = source;
        state = State.of(source.read(() -> Keys.generate().text()));
    }

    KeySource source() {
        return source;
    }

    Keys keys() {
        return state.keys();
    }

    PrfSet fingerprints() {
        return state.fingerprints();
    }

    /** What seals. */
    Aead newest() {
        if (System.nanoTime() - state.lookedAt() > LOOK_AGAIN_NANOS) {
            refresh();
        }
        return state.sealing();
    }

    /** What opens. */
    Aead all() {
        return state.sealing();
    }

    /**
     * Looks at the source again. A source that cannot be read now, or holds no key now, changes nothing: what we have
     * still opens everything that we have sealed.
     *
     * @return true if the keys are others than before
     */
    synchronized boolean refresh() {
        State before = state;
        try {
            String text = source.exists() ? source.read(before::text) : before.text();
            state = text.equals(before.text()) ? before.lookedAtNow() : State.of(text);
        } catch (UncheckedIOException | GeneralSecurityException e) {
            state = before.lookedAtNow();
        }
        return !state.text().equals(before.text());
    }

    synchronized void replace(Keys keys) {
        source.write(keys.text());
        refresh();
    }
}
