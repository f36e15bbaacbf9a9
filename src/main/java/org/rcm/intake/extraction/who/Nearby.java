package org.rcm.intake.extraction.who;

import java.util.List;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.words.PhraseIndex;

/**
 * Finds who is named next to a phrase of a paragraph.
 *
 * @param mentions everybody named in this paragraph, in its order
 */
record Nearby(List<Mention> mentions) {
    /** Whoever is named last before this word; null if nobody is. */
    Mention before(int word) {
        Mention last = null;
        for (Mention mention : mentions) {
            if (mention.to() <= word) {
                last = mention;
            }
        }
        return last;
    }

    /** Whoever is named first from this word on, or around it; null if nobody is. */
    Mention after(int word) {
        return mentions.stream()
                .filter(mention -> mention.from() >= word - 2 && mention.to() > word)
                .findFirst()
                .orElse(null);
    }

    /** "in Mr. Habet's place"; null if nobody is named there. */
    Mention within(PhraseIndex.Hit<?> phrase) {
        return mentions.stream()
                .filter(mention -> mention.from() > phrase.from() && mention.to() < phrase.to())
                .findFirst()
                .orElse(null);
    }

    /** Whoever is named behind it, or else before it; null if nobody is. */
    Mention nearest(PhraseIndex.Hit<?> phrase) {
        Mention after = after(phrase.to());
        return after == null ? before(phrase.from()) : after;
    }
}
