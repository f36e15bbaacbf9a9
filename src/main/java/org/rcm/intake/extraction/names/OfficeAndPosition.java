package org.rcm.intake.extraction.names;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.registration.Stated;

/** Takes apart where somebody works and what he is there, where both stand in one value: "Ministerio de … / Directora". Thread-safe. */
public final class OfficeAndPosition {
    private static final Pattern BETWEEN = Pattern.compile("\\s+[/|–—-]\\s+|\\s*[;•\\n]\\s*|\\s*,\\s+");

    private final Catalogue catalogue;

    public OfficeAndPosition(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Only where one of both is stated and the other is not. */
    public void part(Draft person) {
        if (person.has(Field.INSTITUTION) != person.has(Field.POSITION)) {
            Stated<String> both = person.best(person.has(Field.POSITION) ? Field.POSITION : Field.INSTITUTION);
            List<String> pieces = pieces(both.value());
            int office = pieces.size() == 2 ? office(pieces) : -1;
            if (office >= 0) {
                person.replace(Field.INSTITUTION, new Stated<>(pieces.get(office), both.evidence()));
                person.replace(Field.POSITION, new Stated<>(pieces.get(1 - office), both.evidence()));
            }
        }
    }

    /** A cell with each in a line of its own; any other cell just goes on in its next line. */
    public String inOneLine(String cell) {
        List<String> lines = cell.lines().toList();
        return cell.replace("\n", lines.size() == 2 && office(lines) >= 0 ? " / " : " ");
    }

    private static List<String> pieces(String value) {
        List<String> pieces = new ArrayList<>();
        for (String piece : BETWEEN.split(value)) {
            pieces.add(piece.strip());
        }
        return pieces;
    }

    /** Which of the two is the institution; -1 where it is not clear. */
    private int office(List<String> pieces) {
        for (int i = 0; i < 2; i++) {
            if (isOffice(pieces.get(i)) && isPosition(pieces.get(1 - i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isOffice(String piece) {
        return catalogue.offices().isInstitution(piece)
                && !catalogue.positions().isPosition(piece);
    }

    private boolean isPosition(String piece) {
        return catalogue.positions().isPosition(piece) && !catalogue.offices().isInstitution(piece);
    }
}
