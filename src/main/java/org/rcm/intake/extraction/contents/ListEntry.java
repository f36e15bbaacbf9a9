package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.names.NameShape;
import org.rcm.intake.extraction.names.OrganisationOfAddress;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Honorifics;
import org.rcm.intake.extraction.words.OfficeWords.Part;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/** Reads one person out of the line in which the name stands, and out of those below it that go on about him. Thread-safe. */
final class ListEntry {
    private static final int LONGEST = 400;
    private static final int MOST_IN_POSITION = 10;
    private static final int MOST_LINES = 4;

    private final Catalogue catalogue;
    private final Segments segments;
    private final NameShape shape;
    private final EntryText entries;
    private final RunningText running;
    private final OrganisationOfAddress organisations;

    ListEntry(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.segments = new Segments(catalogue);
        this.shape = new NameShape(catalogue);
        this.entries = new EntryText(catalogue);
        this.running = new RunningText(catalogue);
        this.organisations = new OrganisationOfAddress(catalogue);
    }

    /** Index after the item that begins here; the same index if none does. */
    int read(String part, List<Block.Line> lines, int at, List<Draft> people) {
        String whole = entries.bare(lines.get(at).text());
        boolean wrapped = at + 1 < lines.size()
                && entries.isWrapped(
                        LabelPairs.withoutBullet(whole), lines.get(at + 1).text());
        whole = wrapped ? whole + " " + lines.get(at + 1).text().strip() : whole;
        EntryText.Office office = entries.officeBefore(whole);
        String text = office == null ? whole : office.rest();
        if (text.isBlank()
                || text.length() > LONGEST
                || running.isIn(text)
                || at > 0
                        && !LabelPairs.hasBullet(text)
                        && running.goesOn(lines.get(at - 1).text())) {
            return at;
        }
        boolean bullet = LabelPairs.hasBullet(text);
        List<String> pieces = entries.pieces(LabelPairs.withoutBullet(text));
        if (pieces.isEmpty()) {
            return at;
        }
        boolean alike = !people.isEmpty() && hasSurnamesFirst(people.get(people.size() - 1));
        pieces = entries.withSurnamesFirst(pieces, alike, below(lines, at + 1));
        NameShape.Strength strength = shape.of(pieces.get(0).replace(",", ""));
        if (strength == NameShape.Strength.NONE) {
            return at;
        }
        Evidence evidence = evidence(part, lines.get(at));
        Draft draft = new Draft();
        putName(pieces.get(0), draft, evidence);
        if (office != null) {
            segments.institution(office.name(), draft, evidence);
        }
        boolean more = segments.read(pieces.subList(1, pieces.size()), draft, evidence) || office != null;
        boolean likely = strength == NameShape.Strength.LIKELY;
        int first = at + (wrapped ? 2 : 1);
        int next = below(part, lines, first, draft, more, bullet, likely);
        more |= next > first;
        if (!more && !(bullet && likely)) {
            return at;
        }
        boolean telling = draft.has(Field.EMAIL) || draft.has(Field.INSTITUTION) || draft.has(Field.POSITION);
        if ((pieces.size() > 1 && !more) || (strength == NameShape.Strength.POSSIBLE && !telling)) {
            return at;
        }
        organisations.part(draft);
        organisations.initials(pieces, draft, evidence);
        people.add(draft);
        return next;
    }

    /** What commas part in the lines below a name, up to a blank one. */
    private static List<String> below(List<Block.Line> lines, int from) {
        List<String> pieces = new ArrayList<>();
        for (int i = from;
                i < Math.min(lines.size(), from + MOST_LINES) && !lines.get(i).isBlank();
                i++) {
            pieces.addAll(Segments.split(lines.get(i).text()));
        }
        return pieces;
    }

    /** Index behind the lines from this one on that say more of whoever is named above them. */
    private int below(
            String part, List<Block.Line> lines, int from, Draft draft, boolean told, boolean bullet, boolean likely) {
        int next = from;
        while (next < lines.size()
                && !((told || next > from) && isAnother(lines.get(next).text(), draft))
                && (continues(lines.get(next).text())
                        || bullet && tellsMore(lines.get(next).text()))) {
            String text = lines.get(next).text();
            Evidence place = evidence(part, lines.get(next));
            if (!segments.read(Segments.split(LabelPairs.withoutBullet(text)), draft, place)) {
                if (next == from && likely && isUnknownPosition(lines, next)) {
                    draft.put(Field.POSITION, text, place);
                } else if (next == from || !isOfficeBetween(lines, next)) {
                    break;
                }
            }
            next++;
        }
        return next;
    }

    private static Evidence evidence(String part, Block.Line line) {
        return new Evidence(Evidence.Source.LABEL, part, line.place());
    }

    /** True if the line is a whole entry: a name, and an e-mail address behind it. */
    boolean isPersonWithAddress(String text) {
        List<String> pieces = entries.pieces(LabelPairs.withoutBullet(text));
        return pieces.size() >= 2
                && text.length() <= LONGEST
                && shape.of(pieces.get(0)) != NameShape.Strength.NONE
                && !Values.emails(text).isEmpty();
    }

    /** "Zunilda Fondeur (Oficina Nacional de Estadística), correo por confirmar": a rare name, told like the one above it. */
    private boolean isAnother(String text, Draft known) {
        List<String> whole = Segments.split(LabelPairs.withoutBullet(text));
        if (known.has(Field.EMAIL) && isPersonWithAddress(text)
                || entries.withSurnamesFirst(whole, hasSurnamesFirst(known)) != whole) {
            return true;
        }
        List<String> pieces = text.indexOf('(') < 0 ? List.of() : entries.pieces(LabelPairs.withoutBullet(text));
        Draft said = new Draft();
        return pieces.size() > 1
                && shape.of(pieces.get(0)) != NameShape.Strength.NONE
                && segments.read(pieces.subList(1, pieces.size()), said, new Evidence(Evidence.Source.LABEL, "", ""))
                && said.has(Field.INSTITUTION);
    }

    /** Right below a name, and above what is understood: whatever it says is what he is. */
    private boolean isUnknownPosition(List<Block.Line> lines, int at) {
        String text = lines.get(at).text();
        boolean plain = text.indexOf('@') < 0
                && text.chars().noneMatch(Character::isDigit)
                && !text.strip().endsWith(".")
                && Word.of(text).size() >= 2
                && Word.of(text).size() <= MOST_IN_POSITION;
        return plain
                && at + 1 < lines.size()
                && continues(lines.get(at + 1).text())
                && segments.read(
                        Segments.split(lines.get(at + 1).text()),
                        new Draft(),
                        new Evidence(Evidence.Source.LABEL, "", ""));
    }

    /** "Despacho del Director", "Red Regional de …", beside another office of his: a line of the same card, and no heading of the next. */
    private boolean isOfficeBetween(List<Block.Line> lines, int at) {
        String text = lines.get(at).text().strip();
        List<Word> words = Word.of(text);
        boolean office = catalogue.offices().isInstitution(text)
                || catalogue.offices().is(Part.UNIT, words, 0)
                || catalogue.institutions().organisation(text) != null;
        boolean last = at + 1 == lines.size() || lines.get(at + 1).isBlank();
        return office
                && !text.endsWith(".")
                && !text.endsWith(":")
                && words.size() <= MOST_IN_POSITION
                && (last
                        || continues(lines.get(at + 1).text())
                                && shape.of(Segments.split(lines.get(at + 1).text())
                                                .get(0))
                                        == NameShape.Strength.NONE);
    }

    private void putName(String name, Draft draft, Evidence evidence) {
        Honorifics.Titled split = catalogue.honorifics().split(name);
        boolean alone = split.rest().isBlank();
        draft.put(Field.FULL_NAME, alone ? name : split.rest(), evidence);
        if (!alone && split.honorific() != null) {
            draft.put(Field.HONORIFIC, split.honorific(), evidence);
        }
    }

    /** A person told point by point: "- Ana Ruiz", "- Directora, Ministerio de …", "- ana@…". */
    private boolean tellsMore(String text) {
        if (!LabelPairs.hasBullet(text) || text.length() > LONGEST) {
            return false;
        }
        List<String> pieces = Segments.split(LabelPairs.withoutBullet(text));
        return !pieces.isEmpty() && shape.of(pieces.get(0)) == NameShape.Strength.NONE;
    }

    private static boolean hasSurnamesFirst(Draft known) {
        return known.hasName() && known.text(Field.FULL_NAME).indexOf(',') > 0;
    }

    private boolean continues(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && !LabelPairs.hasBullet(text)
                && shape.of(Segments.split(text).get(0)) != NameShape.Strength.LIKELY;
    }
}
