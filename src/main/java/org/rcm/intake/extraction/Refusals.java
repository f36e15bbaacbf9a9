package org.rcm.intake.extraction;

import java.util.List;
import org.rcm.intake.extraction.Phrases.Sense;

/** Tells of whom a mail says that he does not come. Thread-safe. */
final class Refusals {
    /** Words between a subject and what it does not do. */
    private static final int FAR = 12;

    private final Catalogue catalogue;
    private final Sentences sentences;
    private final boolean excusing;

    Refusals(Catalogue catalogue) {
        this(catalogue, false);
    }

    /** @param excusing others come, so that a superior who is named and does not is excused, and nobody's registration */
    Refusals(Catalogue catalogue, boolean excusing) {
        this.excusing = excusing;
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
    }

    /** Whoever is named in a sentence that says so leaves; who is named elsewhere may well stay. */
    List<Mention> leaving(Contents contents) {
        return contents.mentions.stream()
                .filter(mention -> leaves(contents, mention))
                .toList();
    }

    private boolean leaves(Contents contents, Mention mention) {
        Paragraph paragraph = mention.paragraph();
        int start = sentences.startOf(paragraph, mention.from());
        int end = sentences.endOf(paragraph, mention.to());
        if (sentences.asks(paragraph, end)) {
            return false;
        }
        List<PhraseIndex.Hit<Sense>> there = catalogue.phrases().refusals(paragraph.words()).stream()
                .filter(hit -> hit.from() >= start && hit.to() <= end)
                .toList();
        if (!there.isEmpty()) {
            return there.stream().anyMatch(hit -> !isOfUnnamed(contents, paragraph, hit));
        }
        return !catalogue
                .phrases()
                .refusals(sentences.aroundWithoutNames(mention, contents.mentions))
                .isEmpty();
    }

    /**
     * True if all that does not come is somebody without a name, such as "la señora Ministra no podrá asistir": where the mail
     * names who comes, nobody is taken off.
     */
    boolean areOfUnnamed(Contents contents) {
        int of = 0;
        for (Paragraph paragraph : contents.paragraphs) {
            for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().refusals(paragraph.words())) {
                of++;
                if (!isOfUnnamed(contents, paragraph, hit)) {
                    return false;
                }
            }
        }
        return of > 0;
    }

    /** "El señor Ministro, D. Luis Mora, …", "my supervisor, Dan Whitaker, …": spoken of by an office, without an address. */
    private boolean isSuperior(Mention mention) {
        Paragraph paragraph = mention.paragraph();
        int first = Math.max(sentences.startOf(paragraph, mention.from()), mention.from() - 3);
        boolean office = false;
        for (int i = first; i < mention.to(); i++) {
            office |= catalogue.institutions().isPositionWord(paragraph.words(), i);
        }
        return office && !mention.draft().has(Field.EMAIL);
    }

    private boolean isOfUnnamed(Contents contents, Paragraph paragraph, PhraseIndex.Hit<Sense> hit) {
        int start = Math.max(sentences.startOf(paragraph, hit.from()), hit.from() - FAR);
        boolean named = contents.mentions.stream()
                .filter(mention -> !(excusing && isSuperior(mention)))
                .anyMatch(mention ->
                        mention.paragraph() == paragraph && mention.to() > start && mention.from() <= hit.from() + 1);
        int subjectEnd = start;
        for (int i = start; i < hit.from(); i++) {
            boolean subject = i == 0
                    || !catalogue
                            .names()
                            .isParticle(paragraph.words().get(i - 1).folded())
                    || catalogue
                            .phrases()
                            .beginsWith(Sense.SUBJECT_ARTICLE, paragraph.words().subList(i - 1, i));
            if (subject && catalogue.institutions().isPositionWord(paragraph.words(), i)) {
                subjectEnd = i + 1;
            }
        }
        int said = excusing ? subjectEnd : start;
        return subjectEnd > start
                && !named
                && !catalogue.phrases().isIn(Sense.SPEAKER, paragraph.words().subList(said, hit.to()));
    }
}
