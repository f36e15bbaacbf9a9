package org.rcm.intake.extraction.who;

import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.People;

/**
 * Who comes instead of whom.
 *
 * @param old who does not come; null if nobody is replaced, or nobody is named
 * @param comer who comes, where running text names him; null if only labels do
 * @param found true if the mail says that somebody is replaced
 */
public record Replacement(Draft old, Draft comer, boolean found) {
    static final Replacement NONE = new Replacement(null, null, false);

    /** Somebody is replaced whom the mail does not name, or whom it names by labels. */
    static final Replacement OF_SOMEBODY = new Replacement(null, null, true);

    static Replacement of(Draft old) {
        return new Replacement(old, null, true);
    }

    /** @param comer null if running text names nobody */
    static Replacement of(Draft old, Mention comer) {
        return new Replacement(old, comer == null ? null : comer.draft(), true);
    }

    public boolean isFound() {
        return found;
    }

    boolean leaves(Mention mention) {
        return old != null && mention.draft() == old;
    }

    boolean leaves(Draft draft) {
        return old != null
                && draft != comer
                && !old.nameWords().isEmpty()
                && People.sameName(old.nameWords(), draft.nameWords());
    }

    boolean comes(Mention mention) {
        return comer != null && mention.draft() == comer;
    }
}
