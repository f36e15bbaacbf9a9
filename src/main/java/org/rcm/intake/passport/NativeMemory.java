package org.rcm.intake.passport;

import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;

/** Gives native memory back as soon as its work is done: a collector of Java's garbage does not see how large it is. */
final class NativeMemory {

    private NativeMemory() {}

    /** The work's result, which holds no native memory; whatever the work took is free afterwards. */
    @SuppressWarnings("try") // the scope frees native memory, nobody calls it
    static <T> T freedAfter(Supplier<T> work) {
        try (PointerScope scope = new PointerScope()) {
            return work.get();
        }
    }
}
