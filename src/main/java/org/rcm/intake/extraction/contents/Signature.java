package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.names.NameShape;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Phrases;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/**
 * Reads name, position, institution, telephone and address out of the lines below a mail. Thread-safe.
 */
final class Signature {
    private static final int MAX_LINES = 25;
    private static final Pattern BARS = Pattern.compile("\\s[|•·]\\s");

    private final Catalogue catalogue;
    private final NameShape shape;
    private final LabelPairs labels;
    private final Segments segments;

    Signature(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.shape = new NameShape(catalogue);
        this.labels = new LabelPairs(catalogue);
        this.segments = new Segments(catalogue);
    }

    /** What the lines say about whoever signs; empty if nothing. */
    Draft read(String part, List<Block.Line> lines) {
        Draft draft = new Draft();
        int read = 0;
        Field last = null;
        for (Block.Line line : lines) {
            if (line.isBlank() || read++ >= MAX_LINES) {
                last = null;
                continue;
            }
            Evidence evidence = new Evidence(Evidence.Source.SIGNATURE, part, line.place());
            for (String piece : BARS.split(line.text().strip())) {
                last = line(piece.strip(), draft, evidence, last);
            }
        }
        return draft;
    }

    private Field line(String text, Draft draft, Evidence evidence, Field last) {
        List<LabelPairs.Pair> pairs = labels.pairs(text);
        if (!pairs.isEmpty()) {
            for (LabelPairs.Pair pair : pairs) {
                LabelledValue fitted = LabelledValue.of(pair.field(), pair.value(), catalogue);
                if (fitted != null && !draft.has(fitted.field())) {
                    draft.put(fitted.field(), fitted.value(), evidence);
                }
            }
            return null;
        }
        String bare = Values.clean(text.startsWith("--") ? text.substring(2) : text);
        if (bare.isEmpty() || bare.length() > 200 || catalogue.phrases().is(Phrases.Sense.CLOSING, bare)) {
            return null;
        }
        if (!draft.has(Field.FULL_NAME)
                && shape.of(firstPiece(bare)) != NameShape.Strength.NONE
                && !catalogue.offices().isInstitution(firstPiece(bare))) {
            List<String> pieces = Segments.split(bare);
            draft.put(Field.FULL_NAME, pieces.get(0), evidence);
            segments.read(pieces.subList(1, pieces.size()), draft, evidence);
            return Field.FULL_NAME;
        }
        if (!draft.has(Field.POSITION) && catalogue.positions().isPosition(bare)) {
            segments.position(bare, draft, evidence);
            return Field.POSITION;
        }
        if (catalogue.offices().isInstitution(bare)) {
            segments.parted(draft);
        }
        if (!draft.has(Field.INSTITUTION) && catalogue.offices().isInstitution(bare)) {
            segments.institution(bare, draft, evidence);
            return Field.INSTITUTION;
        }
        if (!draft.has(Field.POSITION) && last == Field.FULL_NAME && couldBePosition(bare)) {
            draft.put(Field.POSITION, bare, evidence);
            return Field.POSITION;
        }
        contacts(bare, draft, evidence);
        return last;
    }

    private boolean couldBePosition(String text) {
        return text.indexOf('@') < 0
                && text.chars().noneMatch(Character::isDigit)
                && !text.contains("www.")
                && Word.of(text).size() >= 2
                && catalogue.countries().named(text) == null;
    }

    private static String firstPiece(String text) {
        List<String> pieces = new ArrayList<>(Segments.split(text));
        return pieces.isEmpty() ? "" : pieces.get(0);
    }

    private void contacts(String text, Draft draft, Evidence evidence) {
        List<String> emails = Values.emails(text);
        if (!emails.isEmpty() && !draft.has(Field.EMAIL)) {
            draft.put(Field.EMAIL, emails.get(0), evidence);
        }
        String phone = emails.isEmpty() ? Values.phone(text) : null;
        if (phone != null && !draft.has(Field.PHONE)) {
            draft.put(Field.PHONE, phone, evidence);
        }
        String country = catalogue.countries().named(text);
        if (country != null && !draft.has(Field.DELEGATION)) {
            draft.put(Field.DELEGATION, text, evidence);
        }
    }
}
