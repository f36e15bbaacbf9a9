package org.rcm.intake.extraction.who;

import java.util.List;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Word;

/** Tells who is called by one name at a place of a mail, and not named in full there. One mail, one thread. */
final class NotInFull {
    private final Catalogue catalogue;
    private final LoneNames names;
    private final List<Mention> mentions;

    /** @param mentions those who are named in full */
    NotInFull(List<Mention> mentions, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.names = new LoneNames(catalogue);
        this.mentions = mentions;
    }

    /** True if somebody is named in full between these words. */
    static boolean isNamed(List<Mention> mentions, Paragraph paragraph, int from, int to) {
        return mentions.stream()
                .anyMatch(mention -> mention.paragraph() == paragraph && mention.from() < to && mention.to() > from);
    }

    /** Index behind a name, or behind the one to which a title that begins there belongs. */
    int end(Paragraph paragraph, int at) {
        return names.end(paragraph, at);
    }

    /** @param begins the word begins a sentence, or may: its capital tells nothing */
    NameRow.Named named(Paragraph paragraph, int at, boolean begins) {
        return isNamed(mentions, paragraph, at, names.end(paragraph, at)) ? null : names.named(paragraph, at, begins);
    }

    Draft at(Paragraph paragraph, int at, boolean begins) {
        NameRow.Named named = named(paragraph, at, begins);
        return named == null ? null : named.person();
    }

    /** Index of the title before a name, or of the name. */
    int titleOf(Paragraph paragraph, int name, int start) {
        for (int at = Math.max(start, name - 2); at < name; at++) {
            if (names.nameBehindTitle(paragraph, at) == name) {
                return at;
            }
        }
        return name;
    }

    /** Index where "not", "no es" or "isn't" stands before a name; its own index if nothing of the kind does. */
    int denial(Paragraph paragraph, int name, int start) {
        List<Word> words = paragraph.words();
        int at = name - 1;
        boolean parted = name > 0 && paragraph.gap(name).contains(",");
        if (at > start && catalogue.grammar().is(Role.BEING, words.get(at))) {
            parted |= paragraph.gap(at).contains(",");
            at--;
        }
        return at >= start && !parted && catalogue.negation().isDenial(words.get(at)) ? at : name;
    }

    /** Nothing but a full stop, a colon or a new line stands before it. */
    static boolean begins(Paragraph paragraph, int at, int start) {
        return at == start || paragraph.turnsAt(at) || paragraph.gap(at).matches(".*[.:;!?].*");
    }

    /** "La Directora de Asuntos Consulares": its last word is in capitals and nobody's name. */
    boolean isWithinOffice(Paragraph paragraph, int name, int start) {
        List<Word> words = paragraph.words();
        for (int at = name - 1; at > start; at--) {
            if (catalogue.positions().beginsAt(words, at)
                    && catalogue.grammar().is(Role.DEFINITE_ARTICLE, words.get(at - 1))) {
                return catalogue.grammar().isIn(Role.OF, words.subList(at + 1, name));
            }
        }
        return false;
    }
}
