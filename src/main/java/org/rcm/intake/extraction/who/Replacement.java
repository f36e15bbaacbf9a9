package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.names.Surnamed;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;
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
        if (mentions.isEmpty() && contents.people().drafts().isEmpty() && isOfOffices(paragraph, catalogue)) {
            return new Replacement(null, null, true);
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
        List<PhraseIndex.Hit<Sense>> byPronoun = new ArrayList<>();
        for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.NEW_FOR_OLD, paragraph.words())) {
            if (isOfNamedBefore(paragraph, hit.to(), catalogue)) {
                byPronoun.add(hit);
                continue;
            }
            Mention before = before(mentions, hit.from());
            Mention within = within(mentions, hit);
            Mention after = within == null ? after(mentions, hit.to()) : within;
            Draft surnamed = after == null ? new Surnamed(catalogue).behind(paragraph, hit.to()) : null;
            if (surnamed != null
                    && !superiors.isRepresentation(paragraph, hit.from(), hit.to())
                    && (before != null && before.comes()
                            || !contents.people().drafts().isEmpty())) {
                return new Replacement(surnamed, before == null ? null : before.draft(), true);
            }
            if (!superiors.isFirst() && before == null && after != null && isOffice(paragraph, hit.to(), catalogue)) {
                return new Replacement(null, after.draft(), true);
            }
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
        for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.NOT_BUT, paragraph.words())) {
            Mention within = within(mentions, hit);
            Mention after = after(mentions, hit.to());
            Draft denied = within == null ? denied(paragraph, hit) : within.draft();
            int name = within == null ? hit.from() + 1 : within.to();
            if (denied != null && after != null && !isRefused(paragraph, name, hit.to(), catalogue)) {
                return new Replacement(denied, after.draft(), true);
            }
        }
        byPronoun.addAll(catalogue.phrases().find(Sense.OLD_FOR_NEW, paragraph.words()));
        for (PhraseIndex.Hit<Sense> hit : byPronoun) {
            Mention before = before(mentions, hit.from());
            before = before == null ? lastAbove(paragraph, contents) : before;
            Mention after = after(mentions, hit.to());
            Mention earlier =
                    before == null || before.paragraph() != paragraph ? null : before(mentions, before.from());
            if (superiors.wasNeverToCome(before, hit) || after == null && superiors.wasNeverToCome(earlier, hit)) {
                continue;
            }
            Draft surnamed = before == null ? surnamedBefore(paragraph, hit.from(), contents, catalogue) : null;
            if (surnamed != null
                    && after != null
                    && after.comes()
                    && !superiors.isRepresentation(paragraph, hit.from(), hit.to())) {
                return new Replacement(surnamed, after.draft(), true);
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

    /** "No longer Orla Chun but …": names that no list knows stand between, and their capitals tell them; null if none do. */
    private static Draft denied(Paragraph paragraph, PhraseIndex.Hit<Sense> hit) {
        List<Word> words = paragraph.words().subList(hit.from(), hit.to() - 1);
        List<Word> name = words.stream()
                .dropWhile(word -> !word.isCapitalised(paragraph.text()))
                .takeWhile(word -> word.isCapitalised(paragraph.text()))
                .toList();
        boolean between = name.size() > 1 && name.get(name.size() - 1) == words.get(words.size() - 1);
        if (!between) {
            return null;
        }
        Draft draft = new Draft();
        int end = name.get(name.size() - 1).end();
        draft.put(
                Field.FULL_NAME,
                paragraph.text().substring(name.get(0).start(), end),
                new Evidence(Evidence.Source.PROSE, paragraph.part(), paragraph.place()));
        return draft;
    }

    /** "It is not Mr. Mora who cannot come but Ms. Ruiz": he comes, and she does not. */
    private static boolean isRefused(Paragraph paragraph, int from, int to, Catalogue catalogue) {
        return !catalogue
                .phrases()
                .refusals(paragraph.words().subList(from, to))
                .isEmpty();
    }

    /** "En lugar del Director asistirá el Subdirector": both are told by their offices only, and neither is the writer. */
    private static boolean isOfOffices(Paragraph paragraph, Catalogue catalogue) {
        List<Word> words = paragraph.words();
        return !catalogue.phrases().isIn(Sense.SPEAKER, words)
                && catalogue.phrases().find(Sense.NEW_FOR_OLD, words).stream()
                        .anyMatch(hit -> hit.to() < words.size()
                                && catalogue.institutions().isPositionWord(words, office(words, hit.to(), catalogue)));
    }

    /** "Rather than the Director, it will be …": an office stands right behind, and no name with it. */
    private static boolean isOffice(Paragraph paragraph, int at, Catalogue catalogue) {
        List<Word> words = paragraph.words();
        int office = at < words.size() ? office(words, at, catalogue) : at;
        return office + 1 < words.size()
                && catalogue.institutions().isPositionWord(words, office)
                && paragraph.gap(office + 1).contains(",");
    }

    private static int office(List<Word> words, int at, Catalogue catalogue) {
        return catalogue.grammar().is(Role.ARTICLE, words.get(at)) && at + 1 < words.size() ? at + 1 : at;
    }

    /** "en sustitución de ella", "instead of him": what stands behind is said of who comes. "her director" is another. */
    private static boolean isOfNamedBefore(Paragraph paragraph, int at, Catalogue catalogue) {
        List<Word> ahead = paragraph.words().subList(at, paragraph.words().size());
        PhraseIndex.Hit<Sense> pronoun = catalogue.phrases().at(Sense.REPLACED_PRONOUN, ahead);
        if (pronoun == null
                || catalogue.grammar().is(Role.ARTICLE, ahead.get(0))
                        && !ahead.get(0).isAccented(paragraph.text())) {
            return false;
        }
        List<Word> behind = ahead.subList(pronoun.to(), ahead.size());
        return behind.isEmpty()
                || !paragraph.gap(at + pronoun.to()).isBlank()
                || !(catalogue.institutions().isPositionWord(behind, 0)
                        || catalogue.phrases().beginsWith(Sense.COLLEAGUE, behind));
    }

    /** "Mr. Tillett has left. In his place …", in this paragraph or the one above. */
    private static Draft surnamedBefore(Paragraph paragraph, int until, Contents contents, Catalogue catalogue) {
        Draft here = new Surnamed(catalogue).lastBefore(paragraph, until);
        int above = contents.paragraphs().indexOf(paragraph) - 1;
        if (here != null || above < 0) {
            return here;
        }
        Paragraph before = contents.paragraphs().get(above);
        return new Surnamed(catalogue).lastBefore(before, before.words().size());
    }

    /** Whoever is named last in the paragraph above, and does not come. */
    private static Mention lastAbove(Paragraph paragraph, Contents contents) {
        int above = contents.paragraphs().indexOf(paragraph) - 1;
        Mention last = null;
        for (Mention mention : contents.mentions()) {
            last = above >= 0 && mention.paragraph() == contents.paragraphs().get(above) ? mention : last;
        }
        return last == null || last.comes() ? null : last;
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
