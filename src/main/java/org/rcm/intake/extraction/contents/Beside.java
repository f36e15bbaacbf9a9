package org.rcm.intake.extraction.contents;

import java.util.List;
import org.rcm.intake.extraction.names.Employers;
import org.rcm.intake.extraction.names.InstitutionNames.Found;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Tells which of the institutions that running text names stands beside somebody named there. One mail, one thread. */
final class Beside {

    private final Contents contents;
    private final List<Found> named;
    private final Catalogue catalogue;
    private final Sentences sentences;
    private final Employers employers;
    private final InTurn inTurn;
    private final LeadsTo leadsTo;

    Beside(Contents contents, List<Found> named, Catalogue catalogue) {
        this.contents = contents;
        this.named = named;
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
        this.employers = new Employers(catalogue);
        this.inTurn = new InTurn(catalogue);
        this.leadsTo = new LeadsTo(catalogue);
    }

    /** In the sentences about a person: in turn, behind the name, or before it in the same sentence. */
    Found beside(Draft person) {
        for (Mention mention : contents.mentions()) {
            if (People.same(mention.draft(), person)) {
                Found found = inTurn.of(mention, contents.mentions(), named);
                found = found == null ? leadingTo(mention) : found;
                found = found == null ? behind(mention) : found;
                found = found == null ? before(mention) : found;
                found = found == null ? onlyIn(mention.paragraph()) : found;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** "…, y por el Ministerio … don Luis Mora". */
    private Found leadingTo(Mention mention) {
        return named.stream()
                .filter(name -> leadsTo.of(name, contents.mentions()) == mention)
                .filter(name -> !employers.isEmbassyThatWrites(name))
                .reduce((earlier, nearer) -> nearer)
                .orElse(null);
    }

    private Found onlyIn(Paragraph paragraph) {
        List<Found> there =
                named.stream().filter(name -> name.paragraph() == paragraph).toList();
        long people = contents.mentions().stream()
                .filter(mention -> mention.paragraph() == paragraph)
                .count();
        return there.size() == 1 && people == 1 ? there.get(0) : null;
    }

    Found behind(Mention mention) {
        Paragraph paragraph = mention.paragraph();
        int next = contents.mentions().stream()
                .filter(other -> other.paragraph() == paragraph && other.from() >= mention.to())
                .mapToInt(Mention::from)
                .min()
                .orElse(paragraph.words().size());
        for (Found each : named) {
            if (each.paragraph() == paragraph
                    && each.from() >= mention.to()
                    && (each.to() <= next || isOfAll(each))
                    && !isSaidOfNext(each, mention)
                    && (leadsTo.of(each, contents.mentions()) == null || isOfAll(each))) {
                return each;
            }
        }
        return null;
    }

    /** "Por la Dirección General de … va el licenciado …", in a sentence of its own behind: it is of him. */
    private boolean isSaidOfNext(Found name, Mention mention) {
        Paragraph paragraph = name.paragraph();
        int start = sentences.startOf(paragraph, name.from());
        int end = sentences.endOf(paragraph, name.to());
        boolean named = contents.mentions().stream()
                .anyMatch(other -> other.paragraph() == paragraph && other.from() >= name.to() && other.from() < end);
        boolean goesOn =
                catalogue.phrases().beginsWith(Sense.PRONOUN, paragraph.words().subList(start, end))
                        || catalogue
                                .phrases()
                                .beginsWith(
                                        Sense.DESCRIBED_AS, paragraph.words().subList(start, end));
        if (start >= mention.to() && named && !goesOn && !isOfAll(name)) {
            return true;
        }
        PhraseIndex.Hit<Sense> forWhom =
                catalogue.phrases().at(Sense.FOR_WHOM, paragraph.words().subList(start, name.to()));
        return start >= mention.to() && forWhom != null && start + forWhom.to() == name.from() && end > name.to();
    }

    /** "… y …, ambos funcionarios del …". */
    boolean isOfAll(Found name) {
        List<Word> words = name.paragraph().words();
        return words.subList(Math.max(0, name.from() - 6), name.from()).stream()
                .anyMatch(word -> catalogue.grammar().is(Role.BOTH, word));
    }

    Found before(Mention mention) {
        int start = sentences.startOf(mention.paragraph(), mention.from());
        List<Found> before = named.stream()
                .filter(name ->
                        name.paragraph() == mention.paragraph() && name.from() >= start && name.to() <= mention.from())
                .toList();
        List<Found> senders = before.stream()
                .filter(name -> !employers.isEmbassyThatWrites(name))
                .toList();
        List<Found> able = before.size() > 1 ? senders : before;
        return able.size() == 1 ? able.get(0) : null;
    }
}
