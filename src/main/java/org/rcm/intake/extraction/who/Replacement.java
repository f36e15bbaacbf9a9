package org.rcm.intake.extraction.who;

import java.util.List;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.registration.Stated;

/**
 * Who comes instead of whom.
 *
 * @param old who does not come; null if nobody is replaced, or nobody is named
 * @param comer who comes, where running text names him; null if only labels do
 * @param found true if the mail says that somebody is replaced
 */
public record Replacement(Draft old, Draft comer, boolean found) {
    private static final Replacement NONE = new Replacement(null, null, false);

    public static Replacement in(Contents contents, Sender sender, Superiors superiors, Catalogue catalogue) {
        boolean named = contents.people().drafts().stream().anyMatch(Draft::hasName);
        if (named && !contents.outgoing().isEmpty()) {
            return new Replacement(outgoing(contents.outgoing().get(0)), null, true);
        }
        if (contents.people().drafts().stream().anyMatch(person -> person.hasName() && person.has(Field.REPLACES))) {
            return new Replacement(null, null, true);
        }
        for (Paragraph paragraph : contents.paragraphs()) {
            List<Mention> mentions = contents.mentions().stream()
                    .filter(mention -> mention.paragraph() == paragraph)
                    .toList();
            Replacement replacement = of(paragraph, mentions, contents, sender, superiors, catalogue);
            if (replacement.found) {
                return replacement;
            }
        }
        return NONE;
    }

    /** "Delegado saliente: Lic. Luis Mora, Asesor". */
    public static Draft outgoing(Draft labelled) {
        Draft old = new Draft();
        Stated<String> value = labelled.best(Field.REPLACES);
        old.put(Field.FULL_NAME, value.value().split("[,;(]", 2)[0], value.evidence());
        return old;
    }

    private static Replacement of(
            Paragraph paragraph,
            List<Mention> mentions,
            Contents contents,
            Sender sender,
            Superiors superiors,
            Catalogue catalogue) {
        if (catalogue.phrases().isIn(Sense.NOBODY_INSTEAD, paragraph.words())) {
            return NONE;
        }
        Stated<String> from = sender.draft().best(Field.EMAIL);
        String address = from == null ? "" : from.value();
        List<Mention> others = mentions.stream()
                .filter(mention -> !sender.is(mention.draft(), address))
                .toList();
        for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.INSTEAD_OF_ME, paragraph.words())) {
            Mention comer = nearest(others, hit);
            boolean listed = contents.people().drafts().stream().anyMatch(person -> !sender.is(person, address));
            if (comer != null || listed) {
                return new Replacement(sender.draft(), comer == null ? null : comer.draft(), true);
            }
        }
        for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.NEW_FOR_OLD, paragraph.words())) {
            Mention before = before(mentions, hit.from());
            Mention within = within(mentions, hit);
            Mention after = within == null ? after(mentions, hit.to()) : within;
            boolean writerComes = before == null && after != null && after.comes() && sender.is(after.draft(), address);
            if (writerComes || superiors.wasNeverToCome(after, hit)) {
                continue;
            }
            if (before == null && after != null && after(mentions, after.to()) != null) {
                return new Replacement(
                        after.draft(), after(mentions, after.to()).draft(), true);
            }
            if (after != null && (before != null || !contents.people().drafts().isEmpty())) {
                return new Replacement(after.draft(), before == null ? null : before.draft(), true);
            }
        }
        for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.OLD_FOR_NEW, paragraph.words())) {
            Mention before = before(mentions, hit.from());
            Mention after = after(mentions, hit.to());
            Mention earlier = before == null ? null : before(mentions, before.from());
            if (superiors.wasNeverToCome(before, hit) || after == null && superiors.wasNeverToCome(earlier, hit)) {
                continue;
            }
            if (after != null && after(mentions, after.to()) != null && before == null) {
                return new Replacement(
                        after.draft(), after(mentions, after.to()).draft(), true);
            }
            if (before != null && after != null) {
                return new Replacement(before.draft(), after.draft(), true);
            }
            if (earlier != null) {
                return new Replacement(earlier.draft(), before.draft(), true);
            }
            if ((before != null || after != null) && !contents.people().drafts().isEmpty()) {
                Mention known = before == null ? after : before;
                return new Replacement(known.draft(), null, true);
            }
        }
        return NONE;
    }

    /** "in Mr. Habet's place". */
    private static Mention within(List<Mention> mentions, PhraseIndex.Hit<Sense> hit) {
        return mentions.stream()
                .filter(mention -> mention.from() > hit.from() && mention.to() < hit.to())
                .findFirst()
                .orElse(null);
    }

    private static Mention nearest(List<Mention> mentions, PhraseIndex.Hit<Sense> hit) {
        Mention after = after(mentions, hit.to());
        return after == null ? before(mentions, hit.from()) : after;
    }

    private static Mention before(List<Mention> mentions, int word) {
        Mention last = null;
        for (Mention mention : mentions) {
            if (mention.to() <= word) {
                last = mention;
            }
        }
        return last;
    }

    private static Mention after(List<Mention> mentions, int word) {
        return mentions.stream()
                .filter(mention -> mention.from() >= word - 2 && mention.to() > word)
                .findFirst()
                .orElse(null);
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
