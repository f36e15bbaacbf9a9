package org.rcm.intake.registration;

import java.util.Objects;

/**
 * A value that a mail states, with the place where it does.
 *
 * @param value never null and never blank if a string
 * @param evidence where it stands
 */
public record Stated<T>(T value, Evidence evidence) {
    public Stated {
        Objects.requireNonNull(value);
        Objects.requireNonNull(evidence);
    }

    /** The value, or null where nothing was stated. */
    public static <T> T valueOf(Stated<T> stated) {
        return stated == null ? null : stated.value();
    }

    /** Tells where, never what: a stated value may be personal data. */
    @Override
    public String toString() {
        return "Stated[" + evidence + "]";
    }
}
