package org.rcm.intake.extraction.names;

import java.util.List;
import java.util.Locale;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.OfficeWords.Part;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Tells what a text between two commas says of somebody: his office, his position, his country. Thread-safe. */
final class SegmentKind {
    private final Catalogue catalogue;
    private final NameShape shape;
    private final InstitutionNames names;
    private final OfficeReference references;

    SegmentKind(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shape = new NameShape(catalogue);
        this.names = new InstitutionNames(catalogue);
        this.references = new OfficeReference(catalogue);
    }

    /** "can" is a verb, "CAN" a country. */
    private static boolean isSmallCode(String text) {
        return text.length() == 3 && text.equals(text.toLowerCase(Locale.ROOT));
    }

    /**
     * What it says; null if nothing that is known.
     *
     * @param draft what is known of this person already
     * @param last what the segment before it said, or null
     */
    Field of(String segment, Draft draft, Field last) {
        String bare = catalogue.grammar().withoutArticles(segment);
        if (catalogue.countries().named(bare) != null && !isSmallCode(bare)) {
            return Field.DELEGATION;
        }
        List<Word> words = Word.of(segment);
        if (words.isEmpty()) {
            return null;
        }
        if (references.isToAny(words) && catalogue.phrases().beginsWith(Sense.AFTER_PERSON, words)) {
            return null;
        }
        if (references.isToAnyAlone(segment) && !draft.has(Field.INSTITUTION)) {
            return Field.INSTITUTION;
        }
        if (catalogue.grammar().is(Role.PASSPORT, words.get(0)) && Values.documentNumber(segment) != null) {
            return Field.PASSPORT_NUMBER;
        }
        if (words.size() == 1
                && Values.documentNumber(segment) != null
                && Values.documentNumber(segment).length() >= 6) {
            return Field.PASSPORT_NUMBER;
        }
        if (Values.phone(segment) != null
                && segment.chars().filter(Character::isLetter).count() < 12) {
            return Field.PHONE;
        }
        if ((catalogue.positions().isPosition(segment) || beginsAsPosition(segment))
                && !draft.has(Field.POSITION)
                && last != Field.POSITION) {
            return Field.POSITION;
        }
        if (catalogue.offices().isInstitution(segment)
                && !(last == Field.INSTITUTION && isPartOfInstitution(segment))) {
            return Field.INSTITUTION;
        }
        if (last == null && !draft.has(Field.INSTITUTION) && isOfOffice(segment)) {
            return Field.INSTITUTION;
        }
        if (!draft.hasName() && shape.of(segment) != NameShape.Strength.NONE) {
            return Field.FULL_NAME;
        }
        return null;
    }

    /** "del Centro de Atención al Migrante": behind somebody's name, what offices are called often enough. */
    private boolean isOfOffice(String segment) {
        String bare = catalogue.grammar().withoutArticles(segment);
        List<Word> words = Word.of(bare);
        return bare.length() < segment.length()
                && words.size() >= 3
                && words.get(0).isCapitalised(bare)
                && (catalogue.offices().is(Part.WEAK_FIRST, words, 0)
                        || catalogue.offices().is(Part.UNIT, words, 0));
    }

    /** "Gender Officer at the Ministry of …". */
    private boolean beginsAsPosition(String segment) {
        Paragraph whole = Paragraph.of("", "", segment);
        List<InstitutionNames.Found> found = names.in(whole, 0, whole.words().size());
        if (found.size() != 1 || found.get(0).from() < 2) {
            return false;
        }
        int end = found.get(0).from();
        while (end > 1 && catalogue.grammar().is(Role.OFFICE_LINK, whole.words().get(end - 1))) {
            end--;
        }
        return end < found.get(0).from() && catalogue.positions().isPosition(whole.text(0, end));
    }

    private static boolean isPartOfInstitution(String segment) {
        return segment.startsWith("(") || segment.startsWith("y ") || segment.startsWith("and ");
    }
}
