package org.rcm.intake.extraction.who;

import java.util.List;
import java.util.Optional;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Refusal;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/**
 * Reads by which office a mail speaks of who does not come: "fíjese que el sub siempre no va a ir", "the deputy director has
 * to cancel". Whether one of those on record holds it, the decision knows; no list need have it. Thread-safe.
 */
final class UnnamedOffice {
    private final Catalogue catalogue;
    private final OwnRefusals own;

    UnnamedOffice(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.own = new OwnRefusals(catalogue);
    }

    /** Somebody with that position and no name; empty where the writer may be meant, or not one office alone. */
    Optional<Draft> in(Contents contents) {
        if (contents.refusals().stream().anyMatch(own::is)) {
            return Optional.empty();
        }
        List<Draft> holders = contents.refusalsApart().stream()
                .flatMap(refusal -> before(refusal).stream())
                .toList();
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    /** From the first article of the clause to what is not done, and to what leads to that: "siempre", "will". */
    Optional<Draft> before(Refusal refusal) {
        Paragraph paragraph = refusal.paragraph();
        List<Word> words = paragraph.words();
        int from = leading(words, clause(refusal), refusal.from());
        int end = refusal.from();
        while (end > from
                && (catalogue.grammar().is(Role.BEFORE_REFUSAL, words.get(end - 1))
                        || catalogue.grammar().is(Role.AUXILIARY, words.get(end - 1)))) {
            end--;
        }
        List<Word> said = from < end ? words.subList(from + 1, end) : List.of();
        boolean several = catalogue.grammar().isIn(Role.AND, said);
        if (said.isEmpty() || several || catalogue.phrases().isIn(Sense.SPEAKER, said)) {
            return Optional.empty();
        }
        Draft holder = new Draft();
        holder.put(
                Field.POSITION,
                paragraph.text(from + 1, end),
                new Evidence(Evidence.Source.PROSE, paragraph.part(), paragraph.place()));
        return Optional.of(holder);
    }

    /** "Hay audiencia en la Asamblea y la Directora no podrá": behind a preposition stands no subject. */
    private int leading(List<Word> words, int from, int to) {
        int at = from;
        while (at < to && (!leads(words, at) || at > from && isPreposition(words.get(at - 1)))) {
            at++;
        }
        return at;
    }

    private boolean isPreposition(Word word) {
        return catalogue.grammar().is(Role.BEFORE_PLACE, word)
                || catalogue.grammar().is(Role.PREPOSITION, word)
                        && !catalogue.grammar().is(Role.TOWARDS, word);
    }

    /** "My designation", "my doctor" are no offices; behind an article the decision finds that nobody holds them. */
    private boolean leads(List<Word> words, int at) {
        Word word = words.get(at);
        return catalogue.grammar().is(Role.DEFINITE_ARTICLE, word)
                || (catalogue.grammar().is(Role.POSSESSIVE, word)
                                || catalogue.grammar().is(Role.OURS, word))
                        && catalogue.positions().beginsAt(words, at + 1);
    }

    /** Where what is said of him begins: behind "that", a comma, or the sentence before. */
    private int clause(Refusal refusal) {
        Paragraph paragraph = refusal.paragraph();
        int at = refusal.from();
        while (at > refusal.start()
                && !catalogue.grammar().is(Role.THAT, paragraph.words().get(at - 1))
                && paragraph.gap(at).isBlank()) {
            at--;
        }
        return at;
    }
}
