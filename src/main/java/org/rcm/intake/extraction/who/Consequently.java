package org.rcm.intake.extraction.who;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.names.Surnamed;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Refusal;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * Reads who comes because somebody else cannot: "la Lic. Mora renunció, de manera que viajará Ana Ruiz, Asesora, ana@…". That
 * it is instead of her is not said, and follows. One mail, one thread.
 */
final class Consequently {
    /** Words between a name and what its bearer is kept by. */
    private static final int NEAR = 4;

    private final Sender sender;
    private final OwnRefusals own;
    private final Superiors superiors;
    private final Catalogue catalogue;
    private final Sentences sentences;
    private final Surnamed surnamed;
    private final LoneNames names;
    private final UnnamedOffice offices;

    Consequently(Sender sender, Superiors superiors, Catalogue catalogue) {
        this.sender = sender;
        this.own = new OwnRefusals(catalogue);
        this.superiors = superiors;
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
        this.surnamed = new Surnamed(catalogue);
        this.names = new LoneNames(catalogue);
        this.offices = new UnnamedOffice(catalogue);
    }

    /** Who comes behind "así que" or "so"; in a mail about those on record, behind a semicolon or a full stop as well. */
    Stream<Replacement> in(Paragraph paragraph, Nearby nearby) {
        Stream<PhraseIndex.Hit<Sense>> ends = superiors.isFirst()
                ? Stream.of()
                : IntStream.range(1, paragraph.words().size())
                        .filter(at -> paragraph.gap(at).contains(";") || sentences.isEnd(paragraph, at))
                        .mapToObj(at -> new PhraseIndex.Hit<>(Sense.CONSEQUENCE, at, at));
        return Stream.concat(catalogue.phrases().find(Sense.CONSEQUENCE, paragraph.words()).stream(), ends)
                .map(link -> read(paragraph, link, nearby));
    }

    /** Who does not come stands before the link, in the same sentence or the one before. */
    private Replacement read(Paragraph paragraph, PhraseIndex.Hit<Sense> link, Nearby nearby) {
        int start = sentences.startOf(paragraph, link.from());
        start = start == link.from() && start > 0 ? sentences.startOf(paragraph, start - 1) : start;
        int end = sentences.endOf(paragraph, link.to() + 1);
        Mention comer = nearby.after(link.to());
        boolean comes = comer != null
                && comer.from() >= link.to()
                && comer.from() < end
                && (comer.comes() || isSaidForAnother(comer))
                && isDescribed(comer);
        Refusal hindrance = comes ? hindrance(paragraph, start, link.from()) : null;
        List<Word> behind = paragraph.words().subList(link.to(), end);
        boolean open = catalogue.phrases().isIn(Sense.STAYS, behind)
                || catalogue.phrases().isIn(Sense.ONE_OF_THEM, behind)
                || isRefused(behind);
        if (hindrance == null || open) {
            return Replacement.NONE;
        }
        Draft old = hindered(hindrance, start, nearby);
        return old == null || People.same(old, comer.draft()) ? Replacement.NONE : Replacement.of(old, comer);
    }

    /** Who cannot come by this; null if nobody is told who could be on record. */
    private Draft hindered(Refusal hindrance, int start, Nearby nearby) {
        Mention named = nearby.before(hindrance.from());
        if (named != null && named.from() >= start) {
            return superiors.hasNoPlace(named) ? null : named.draft();
        }
        if (superiors.isFirst()) {
            return null;
        }
        if (own.is(hindrance)) {
            return sender.draft();
        }
        Draft called = called(hindrance.paragraph(), start, hindrance.from());
        return called == null ? offices.before(hindrance).orElse(null) : called;
    }

    /** "La Lic. Mora", "Fátima acaba de …": as one calls whoever is known. */
    private Draft called(Paragraph paragraph, int start, int end) {
        int at = end - 1;
        while (at > start && at > end - NEAR && !paragraph.words().get(at).isCapitalised(paragraph.text())) {
            at--;
        }
        Draft titled = surnamed.lastBefore(paragraph, end);
        boolean begins = at <= start || paragraph.gap(at).matches(".*[.:;].*");
        return titled != null || at < start ? titled : names.at(paragraph, at, begins);
    }

    /** Told with what a registration needs, or with an address behind: who is known already is spoken of by name. */
    private static boolean isDescribed(Mention comer) {
        Paragraph paragraph = comer.paragraph();
        int behind = paragraph.words().get(comer.to() - 1).end();
        return Stream.of(Field.EMAIL, Field.INSTITUTION, Field.POSITION).anyMatch(comer.draft()::has)
                || Values.emails(paragraph.text().substring(behind)).size() == 1;
    }

    /** "Luis Mora no puede ir; Ana Ruiz sí.": nothing else follows. */
    private boolean isSaidForAnother(Mention comer) {
        Paragraph paragraph = comer.paragraph();
        List<Word> behind =
                paragraph.words().subList(comer.to(), paragraph.words().size());
        PhraseIndex.Hit<Sense> said = catalogue.phrases().at(Sense.COMES_FOR_ANOTHER, behind);
        int end = said == null ? 0 : comer.to() + said.to();
        return said != null
                && paragraph.gap(comer.to()).isBlank()
                && (end == paragraph.words().size() || !paragraph.gap(end).isBlank());
    }

    /** What says first that somebody does not come, or cannot; null if nothing does. */
    private Refusal hindrance(Paragraph paragraph, int from, int to) {
        List<Word> words = paragraph.words().subList(from, to);
        List<PhraseIndex.Hit<Sense>> unable = catalogue.phrases().find(Sense.UNABLE, words).stream()
                .filter(hit -> hit.to() == words.size()
                        || !paragraph.gap(from + hit.to()).isBlank())
                .toList();
        return Stream.of(
                        catalogue.withdrawals().in(words),
                        unable,
                        catalogue.phrases().find(Sense.LEFT_OFFICE, words),
                        catalogue.phrases().find(Sense.CLASH, words))
                .flatMap(List::stream)
                .min(Comparator.comparing(PhraseIndex.Hit::from))
                .map(hit -> Refusal.at(paragraph, from + hit.from(), from + hit.to(), sentences))
                .orElse(null);
    }

    private boolean isRefused(List<Word> words) {
        return !catalogue.withdrawals().in(words).isEmpty();
    }
}
