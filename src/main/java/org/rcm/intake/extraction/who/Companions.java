package org.rcm.intake.extraction.who;

import java.util.List;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.text.Coming;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Phrases.Sense;

/**
 * Reads where a mail speaks of somebody by how he stands to whoever comes: "my wife, Mrs. Ana Ruiz", "su chofer", "cualquier
 * consulta con Luis Mora". One mail, one thread.
 */
final class Companions {
    /** Words between "my wife" and her name: a title and an article. */
    static final int NEAR = 3;

    private final Contents contents;
    private final Catalogue catalogue;
    private final Coming coming;

    Companions(Contents contents, Catalogue catalogue) {
        this.contents = contents;
        this.catalogue = catalogue;
        this.coming = new Coming(catalogue);
    }

    /** How somebody stands to whoever comes; the further down, the more may he have been a delegate himself. */
    enum Relation {
        FAMILY(Sense.FAMILY),
        ATTENDANT(Sense.ATTENDANT),
        HELPER(Sense.HELPER),
        COLLEAGUE(Sense.COLLEAGUE),
        CONTACT(null);

        private final Sense sense;

        Relation(Sense sense) {
            this.sense = sense;
        }
    }

    /** The words that say whom the mail speaks of. */
    record Companion(Relation relation, int from, int to) {

        /** "my wife, Mrs. Ana Ruiz", or "Ana Ruiz, my wife". */
        boolean is(Mention mention) {
            return mention.from() >= from && mention.from() <= to + NEAR
                    || mention.to() == from
                    || mention.from() <= from && mention.to() >= to;
        }
    }

    /** True if the mail calls somebody by this relation, by name or beside it. */
    boolean include(Mention mention, Relation relation) {
        Paragraph paragraph = mention.paragraph();
        return of(relation, paragraph, 0, paragraph.words().size()).stream().anyMatch(one -> one.is(mention));
    }

    /** Whom the mail speaks of last between these words; null if of nobody. */
    Companion last(Paragraph paragraph, int from, int to) {
        Companion last = null;
        for (Relation relation : Relation.values()) {
            for (Companion one :
                    relation == Relation.CONTACT ? contacts(paragraph, from, to) : of(relation, paragraph, from, to)) {
                last = last == null || one.from > last.to + NEAR ? one : last;
            }
        }
        return last;
    }

    private List<Companion> of(Relation relation, Paragraph paragraph, int from, int to) {
        return catalogue.phrases().find(relation.sense, paragraph.words().subList(from, to)).stream()
                .map(hit -> new Companion(relation, from + hit.from(), from + hit.to()))
                .toList();
    }

    /** Whom the mail names to be written to. */
    private List<Companion> contacts(Paragraph paragraph, int from, int to) {
        return named(paragraph, from, to).stream()
                .filter(mention -> coming.isContact(paragraph, mention.from())
                        || coming.isCopied(paragraph, mention.to())
                        || catalogue
                                .phrases()
                                .isIn(Sense.CONTACT_NAMED, paragraph.words().subList(from, mention.from())))
                .map(mention -> new Companion(Relation.CONTACT, mention.from(), mention.to()))
                .toList();
    }

    /** Who is named between these words. */
    List<Mention> named(Paragraph paragraph, int from, int to) {
        return contents.mentions().stream()
                .filter(mention -> mention.paragraph() == paragraph && mention.from() >= from && mention.to() <= to)
                .toList();
    }

    /** Nobody else is named there whom "she" might mean. */
    boolean isAlone(Companion one, Paragraph paragraph, int from, int to) {
        return named(paragraph, from, to).stream().allMatch(one::is);
    }
}
