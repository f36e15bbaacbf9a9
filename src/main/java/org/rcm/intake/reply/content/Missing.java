package org.rcm.intake.reply.content;

import java.util.List;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;

/**
 * One item that has not arrived.
 *
 * @param item which
 * @param cause why what arrived does not count for it ({@code PASSPORT_UNREADABLE}), or null if nothing did
 * @param because what was wrong with what arrived, codes of the passport room in the order in which they are told
 */
public record Missing(Item item, FindingCode cause, List<String> because) {
    public Missing {
        because = List.copyOf(because);
    }

    /** Where no more is known than the cause. */
    public Missing(Item item, FindingCode cause) {
        this(item, cause, List.of());
    }
}
