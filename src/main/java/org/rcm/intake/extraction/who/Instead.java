package org.rcm.intake.extraction.who;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.names.Surnamed;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Stated;

/** Reads in a mail who comes instead of whom. One mail, one thread. */
public final class Instead {
    private final Contents contents;
    private final Sender sender;
    private final Superiors superiors;
    private final Catalogue catalogue;
    private final Surnamed surnamed;
    private final Sentences sentences;
    private final Consequently consequently;
    private final RepresentedOffice represented;

    public Instead(Contents contents, Sender sender, Superiors superiors, Catalogue catalogue) {
        this.contents = contents;
        this.sender = sender;
        this.superiors = superiors;
        this.catalogue = catalogue;
        this.surnamed = new Surnamed(catalogue);
        this.sentences = new Sentences(catalogue);
        this.consequently = new Consequently(sender, superiors, catalogue);
        this.represented = new RepresentedOffice(contents, superiors, catalogue);
    }

    /** "Delegado saliente: Lic. Luis Mora, Asesor". */
    public static Draft outgoing(Draft labelled) {
        Draft old = new Draft();
        Stated<String> value = labelled.best(Field.REPLACES);
        old.put(Field.FULL_NAME, value.value().split("[,;(]", 2)[0], value.evidence());
        return old;
    }

    public Replacement read() {
        List<Draft> labelled = contents.people().drafts();
        if (labelled.stream().anyMatch(Draft::hasName) && !contents.outgoing().isEmpty()) {
            return Replacement.of(outgoing(contents.outgoing().get(0)));
        }
        if (labelled.stream().anyMatch(person -> person.hasName() && person.has(Field.REPLACES))) {
            return Replacement.OF_SOMEBODY;
        }
        return contents.paragraphs().stream()
                .flatMap(paragraph -> in(paragraph).stream())
                .findFirst()
                .orElse(Replacement.NONE);
    }

    private boolean isAnybodyLabelled() {
        return !contents.people().drafts().isEmpty();
    }

    private Optional<Replacement> in(Paragraph paragraph) {
        List<Mention> mentions = contents.mentions().stream()
                .filter(mention -> mention.paragraph() == paragraph)
                .toList();
        if (mentions.isEmpty() && !isAnybodyLabelled() && isOfOffices(paragraph)) {
            return Optional.of(Replacement.OF_SOMEBODY);
        }
        Nearby nearby = new Nearby(mentions);
        List<PhraseIndex.Hit<Sense>> instead = find(Sense.NEW_FOR_OLD, paragraph);
        Replacement numbered = first(
                        find(Sense.REPLACED_NUMBER, paragraph).stream().map(hit -> numbered(paragraph, hit, nearby)))
                .orElse(Replacement.NONE);
        if (numbered.isFound()) {
            return Optional.of(numbered);
        }
        // A sentence may be read in several of these ways: the writer himself first, then the plainest.
        return first(Stream.concat(find(Sense.INSTEAD_OF_ME, paragraph).stream(), deputySent(paragraph))
                        .map(hit -> ofWriter(hit, mentions)))
                .or(() -> first(instead.stream()
                        .filter(hit -> !isOfNamedBefore(paragraph, hit.to()))
                        .map(hit -> newForOld(paragraph, hit, nearby))))
                .or(() -> first(find(Sense.NOT_BUT, paragraph).stream().map(hit -> notButThis(paragraph, hit, nearby))))
                .or(() -> first(Stream.concat(
                                instead.stream().filter(hit -> isOfNamedBefore(paragraph, hit.to())),
                                find(Sense.OLD_FOR_NEW, paragraph).stream())
                        .map(hit -> oldForNew(paragraph, hit, nearby))))
                .or(() -> first(represented.in(paragraph, nearby)))
                .or(() -> first(consequently.in(paragraph, nearby)));
    }

    private List<PhraseIndex.Hit<Sense>> find(Sense sense, Paragraph paragraph) {
        return catalogue.phrases().find(sense, paragraph.words()).stream()
                .filter(hit -> !isOfNobody(paragraph, hit))
                .toList();
    }

    /** "Se da de baja sin sustituto", in the same sentence. */
    private boolean isOfNobody(Paragraph paragraph, PhraseIndex.Hit<Sense> hit) {
        int from = sentences.startOf(paragraph, hit.from());
        return catalogue
                .phrases()
                .isIn(Sense.NOBODY_INSTEAD, paragraph.words().subList(from, sentences.endOf(paragraph, hit.to())));
    }

    /** "Se sustituye el número 2 (Mora Paz) por: …", "number 2 (Tillett) is replaced by: …". */
    private Replacement numbered(Paragraph paragraph, PhraseIndex.Hit<Sense> hit, Nearby nearby) {
        Mention comer = nearby.after(hit.to());
        return comer == null && !isAnybodyLabelled()
                ? Replacement.NONE
                : Replacement.of(surnamed.inBrackets(paragraph, hit.from()), comer);
    }

    private static Optional<Replacement> first(Stream<Replacement> ways) {
        return ways.filter(Replacement::isFound).findFirst();
    }

    /** "I am sending my deputy", and not "as well"; who sends one with his first mail was not to come. */
    private Stream<PhraseIndex.Hit<Sense>> deputySent(Paragraph paragraph) {
        return superiors.isFirst()
                ? Stream.of()
                : find(Sense.SENDS_DEPUTY, paragraph).stream().filter(hit -> !catalogue
                        .phrases()
                        .isIn(
                                Sense.ALONGSIDE,
                                paragraph
                                        .words()
                                        .subList(
                                                sentences.startOf(paragraph, hit.from()),
                                                sentences.endOf(paragraph, hit.to()))));
    }

    /** "En mi lugar asistirá Ana Ruiz". */
    private Replacement ofWriter(PhraseIndex.Hit<Sense> hit, List<Mention> mentions) {
        Nearby others = new Nearby(
                mentions.stream().filter(mention -> !sender.is(mention.draft())).toList());
        Mention comer = others.nearest(hit);
        boolean listed = contents.people().drafts().stream().anyMatch(person -> !sender.is(person));
        return comer != null || listed ? Replacement.of(sender.draft(), comer) : Replacement.NONE;
    }

    /** "Ana Ruiz en lugar de Luis Mora", "en lugar de Luis Mora, Ana Ruiz". */
    private Replacement newForOld(Paragraph paragraph, PhraseIndex.Hit<Sense> hit, Nearby nearby) {
        Mention before = nearby.before(hit.from());
        Mention within = nearby.within(hit);
        Mention after = within == null ? nearby.after(hit.to()) : within;
        Draft called = after == null ? surnamed.behind(paragraph, hit.to()) : null;
        if (called != null
                && !superiors.isRepresentation(paragraph, hit.from(), hit.to())
                && (before != null && before.comes() || isAnybodyLabelled())) {
            return Replacement.of(called, before);
        }
        if (!superiors.isFirst() && before == null && after != null && isOffice(paragraph, hit.to())) {
            return Replacement.of(null, after);
        }
        boolean writerComes = before == null && after != null && after.comes() && sender.is(after.draft());
        if (after == null || writerComes || superiors.wasNeverToCome(after, hit)) {
            return Replacement.NONE;
        }
        Mention next = nearby.after(after.to());
        if (before == null && next != null) {
            return Replacement.of(after.draft(), next);
        }
        return before != null || isAnybodyLabelled() ? Replacement.of(after.draft(), before) : Replacement.NONE;
    }

    /** "No longer Luis Mora but Ana Ruiz". */
    private Replacement notButThis(Paragraph paragraph, PhraseIndex.Hit<Sense> hit, Nearby nearby) {
        Mention within = nearby.within(hit);
        Mention after = nearby.after(hit.to());
        Draft denied = within == null ? denied(paragraph, hit) : within.draft();
        int name = within == null ? hit.from() + 1 : within.to();
        return denied != null && after != null && !isRefused(paragraph, name, hit.to())
                ? Replacement.of(denied, after)
                : Replacement.NONE;
    }

    /** "Luis Mora será sustituido por Ana Ruiz", "Luis Mora se retiró. En su lugar asistirá Ana Ruiz". */
    private Replacement oldForNew(Paragraph paragraph, PhraseIndex.Hit<Sense> hit, Nearby nearby) {
        Mention here = nearby.before(hit.from());
        Mention before = here == null ? lastAbove(paragraph) : here;
        Mention after = nearby.after(hit.to());
        Mention earlier = here == null ? null : nearby.before(here.from());
        if (superiors.wasNeverToCome(before, hit) || after == null && superiors.wasNeverToCome(earlier, hit)) {
            return Replacement.NONE;
        }
        Draft called = before == null ? surnamedBefore(paragraph, hit.from()) : null;
        if (called != null
                && after != null
                && after.comes()
                && !superiors.isRepresentation(paragraph, hit.from(), hit.to())) {
            return Replacement.of(called, after);
        }
        Mention next = after == null ? null : nearby.after(after.to());
        if (next != null && before == null) {
            return Replacement.of(after.draft(), next);
        }
        if (before != null && after != null) {
            return Replacement.of(before.draft(), after);
        }
        if (earlier != null) {
            return Replacement.of(earlier.draft(), before);
        }
        Draft known = before != null ? before.draft() : after == null ? called : after.draft();
        return known != null && isAnybodyLabelled() ? Replacement.of(known) : Replacement.NONE;
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
    private boolean isRefused(Paragraph paragraph, int from, int to) {
        return isRefused(paragraph.words().subList(from, to));
    }

    private boolean isRefused(List<Word> words) {
        return !catalogue.withdrawals().in(words).isEmpty();
    }

    /** "En lugar del Director asistirá el Subdirector": both are told by their offices only, and neither is the writer. */
    private boolean isOfOffices(Paragraph paragraph) {
        List<Word> words = paragraph.words();
        return !catalogue.phrases().isIn(Sense.SPEAKER, words)
                && find(Sense.NEW_FOR_OLD, paragraph).stream()
                        .anyMatch(hit -> hit.to() < words.size()
                                && catalogue.positions().beginsAt(words, office(words, hit.to())));
    }

    /** "Rather than the Director, it will be …": an office stands right behind, and no name with it. */
    private boolean isOffice(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        int office = at < words.size() ? office(words, at) : at;
        return office + 1 < words.size()
                && catalogue.positions().beginsAt(words, office)
                && paragraph.gap(office + 1).contains(",");
    }

    private int office(List<Word> words, int at) {
        return catalogue.grammar().is(Role.ARTICLE, words.get(at)) && at + 1 < words.size() ? at + 1 : at;
    }

    /** "en sustitución de ella", "instead of him": what stands behind is said of who comes. "her director" is another. */
    private boolean isOfNamedBefore(Paragraph paragraph, int at) {
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
                || !(catalogue.positions().beginsAt(behind, 0)
                        || catalogue.phrases().beginsWith(Sense.COLLEAGUE, behind));
    }

    /** "Mr. Tillett has left. In his place …", in this paragraph or the one above. */
    private Draft surnamedBefore(Paragraph paragraph, int until) {
        Draft here = surnamed.lastBefore(paragraph, until);
        Paragraph above = above(paragraph);
        return here != null || above == null
                ? here
                : surnamed.lastBefore(above, above.words().size());
    }

    /** Whoever is named last in the paragraph above, and does not come. */
    private Mention lastAbove(Paragraph paragraph) {
        Paragraph above = above(paragraph);
        Mention last = null;
        for (Mention mention : contents.mentions()) {
            last = above != null && mention.paragraph() == above ? mention : last;
        }
        boolean comes = last != null && last.comes() && !isRefused(sentences.around(last));
        return comes ? null : last;
    }

    private Paragraph above(Paragraph paragraph) {
        int above = contents.paragraphs().indexOf(paragraph) - 1;
        return above < 0 ? null : contents.paragraphs().get(above);
    }
}
