package org.rcm.intake.trace;

import java.util.Optional;
import java.util.function.Supplier;

/** Which mail this thread works on, where somebody traces it: what it promises meanwhile belongs to the mail's trace. */
public final class MailInHand {
    private static final ThreadLocal<Long> ID = new ThreadLocal<>();

    private MailInHand() {}

    /** Id of the stored mail; empty if none, or nobody traces. */
    public static Optional<Long> id() {
        return Optional.ofNullable(ID.get());
    }

    static <T> T during(long mail, Supplier<T> work) {
        ID.set(mail);
        try {
            return work.get();
        } finally {
            ID.remove();
        }
    }
}
