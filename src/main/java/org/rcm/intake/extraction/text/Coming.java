package org.rcm.intake.extraction.text;

import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Tells from the words around a name whether this person comes. Thread-safe. */
public final class Coming {

    private static final int LONGEST_POSITION = 9;

    private final Catalogue catalogue;

    public Coming(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public boolean before(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        int stop = at;
        boolean linked = false;
        while (stop > 0 && stop > at - 5 && noFullStop(paragraph, stop)) {
            boolean article = isFiller(words.get(stop - 1));
            boolean position = catalogue.positions().beginsAt(words, stop - 1);
            if (!(article || position) || position && !article && linked) {
                break;
            }
            linked |= catalogue.grammar().is(Role.OF, words.get(stop - 1));
            if (endsWith(Sense.BEFORE_PERSON, paragraph, stop)) {
                return true;
            }
            stop--;
        }
        return endsWith(Sense.BEFORE_PERSON, paragraph, stop);
    }

    /** "Se acredita al Gerente de Vinculación, Luis Mora": the position stands between. @param from behind whoever is named before */
    public boolean beforePosition(Paragraph paragraph, int at, int from) {
        if (at == 0 || !paragraph.gap(at).contains(",")) {
            return false;
        }
        for (int i = at - 1; i > Math.max(from, at - LONGEST_POSITION) && noFullStop(paragraph, i); i--) {
            if (catalogue.positions().beginsAt(paragraph.words(), i) && before(paragraph, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean noFullStop(Paragraph paragraph, int word) {
        return word >= paragraph.words().size() || !paragraph.gap(word).contains(". ");
    }

    private boolean isFiller(Word word) {
        return catalogue.phrases().beginsWith(Sense.BEFORE_NAME, List.of(word));
    }

    private boolean endsWith(Sense sense, Paragraph paragraph, int end) {
        int from = Math.max(0, end - 6);
        return catalogue
                .phrases()
                .find(sense, withoutContractions(paragraph.words().subList(from, end)))
                .stream()
                .anyMatch(hit -> hit.to() == end - from);
    }

    /** "pasaporte del" is "pasaporte de" with an article. */
    private static List<Word> withoutContractions(List<Word> words) {
        return words.stream()
                .map(word -> switch (word.folded()) {
                    case "del" -> new Word("de", word.start(), word.end());
                    case "al" -> new Word("a", word.start(), word.end());
                    default -> word;
                })
                .toList();
    }

    /** "Asistirá al taller el Embajador …": the verb stands a few words before, in the same sentence. */
    public boolean shortlyBefore(Paragraph paragraph, int at, int start) {
        int from = Math.max(start, at - 16);
        List<Word> words = paragraph.words().subList(from, at);
        return catalogue.phrases().find(Sense.AFTER_PERSON, words).stream()
                .filter(hit -> !catalogue.negation().isDenied(words, hit.from()))
                .anyMatch(hit -> hit.from() == 0
                        || !catalogue
                                .phrases()
                                .beginsWith(
                                        Sense.BEFORE_VENUE, paragraph.words().subList(from + hit.to(), at)));
    }

    /** "Asistirán al taller Ana Ruiz y …": nothing stands between the event and a name without a title. */
    public boolean behindEvent(Paragraph paragraph, int at) {
        return at > 0 && paragraph.gap(at).isBlank() && endsWith(Sense.EVENT, paragraph, at);
    }

    /** "Inscribo al taller del 31 de marzo al señor …": the verb stands some words before, and "a" says whom it is about. */
    public boolean enrolled(Paragraph paragraph, int at, int start) {
        int article = at > start && isFiller(paragraph.words().get(at - 1)) ? at - 1 : at;
        boolean object = article > start
                        && catalogue
                                .grammar()
                                .is(Role.TOWARDS, paragraph.words().get(article - 1))
                || article < at
                        && catalogue
                                .grammar()
                                .is(Role.TOWARDS, paragraph.words().get(article));
        int from = Math.max(start, at - 16);
        return object
                && catalogue.phrases().find(Sense.ENROLS, paragraph.words().subList(from, at)).stream()
                        .anyMatch(hit -> from + hit.to() < at);
    }

    /** "Les saluda …", "Soy …": the writer says his name, and nothing more by that. */
    public boolean isIntroduced(Paragraph paragraph, int at) {
        return endsWith(Sense.WRITER_NAME, paragraph, at);
    }

    /** True if the words right before a name make it one to write or listen to. */
    public boolean isContact(Paragraph paragraph, int at) {
        int stop = at;
        List<Word> words = paragraph.words();
        while (stop > 0
                && stop > at - 5
                && !endsWith(Sense.BEFORE_CONTACT, paragraph, stop)
                && (isFiller(words.get(stop - 1)) || catalogue.positions().beginsAt(words, stop - 1))) {
            stop--;
        }
        return endsWith(Sense.BEFORE_CONTACT, paragraph, stop);
    }

    /** "Luis Mora (en copia)", "Dan Whitaker, copied here, …": right behind the name. */
    public boolean isCopied(Paragraph paragraph, int end) {
        List<Word> words = paragraph.words();
        if (end >= words.size() || !Set.of("(", ",").contains(paragraph.gap(end).strip())) {
            return false;
        }
        PhraseIndex.Hit<Sense> copied = catalogue.phrases().at(Sense.COPIED, words.subList(end, words.size()));
        int next = copied == null ? 0 : end + copied.to();
        return copied != null
                && (next == words.size() || paragraph.gap(next).strip().matches("[),.;].*"));
    }

    public boolean after(Paragraph paragraph, int from, int end) {
        int to = Math.min(end, from + 45);
        if (from >= to) {
            return false;
        }
        List<Word> words = paragraph.words().subList(from, to);
        return catalogue.phrases().find(Sense.AFTER_PERSON, words).stream()
                .anyMatch(hit -> !catalogue.negation().isDenied(words, hit.from()));
    }

    public boolean joined(Paragraph paragraph, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 4; i--) {
            Word word = paragraph.words().get(i);
            if (catalogue.grammar().is(Role.AND, word) || catalogue.grammar().is(Role.AS_WELL_AS, word)) {
                return true;
            }
        }
        boolean article = at > 1
                && catalogue
                        .grammar()
                        .is(Role.DEFINITE_ARTICLE, paragraph.words().get(at - 1));
        String gap = at > 0 ? paragraph.gap(article ? at - 1 : at) : "";
        return gap.contains(",") || gap.contains(";") || gap.contains("•");
    }
}
