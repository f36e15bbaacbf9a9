package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rcm.intake.extraction.names.NameShape;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.registration.Evidence;

/**
 * Whoever stands beside those who come as somebody to write to ({@code Persona de contacto: …}), with the position and the
 * addresses that follow: they are no delegate's. One text, one thread.
 */
final class Contact {
    private static final Set<Field> HIS = Set.of(Field.POSITION, Field.HONORIFIC, Field.EMAIL, Field.PHONE);

    private final NameShape shape;
    private final Segments segments;
    private final List<Draft> named = new ArrayList<>();
    private Draft current;
    private boolean announced;

    Contact(Catalogue catalogue) {
        this.shape = new NameShape(catalogue);
        this.segments = new Segments(catalogue);
    }

    /** Everybody who was named so. */
    List<Draft> named() {
        return named;
    }

    /** @param value what stands behind the label; null where it heads the lines below */
    void begins(String value, Evidence evidence) {
        end();
        if (value == null) {
            announced = true;
        } else if (isNamedIn(value)) {
            List<String> pieces = Segments.split(value);
            begin().put(Field.FULL_NAME, pieces.get(0), evidence);
            segments.read(pieces.subList(1, pieces.size()), current, evidence);
        }
    }

    /** True if a value begins with a person's name. */
    boolean isNamedIn(String value) {
        List<String> pieces = Segments.split(value);
        return !pieces.isEmpty() && shape.of(pieces.get(0)) != NameShape.Strength.NONE;
    }

    /** True if a labelled value is about him, and nobody else. */
    boolean takes(Field field, String value, Evidence evidence) {
        if (announced && field.isName()) {
            announced = false;
            begin();
        }
        announced = false;
        boolean his = current != null
                && (HIS.contains(field) || field.isName() && !current.has(field) && !current.has(Field.FULL_NAME));
        if (his) {
            current.put(field, value, evidence);
        } else {
            current = null;
        }
        return his;
    }

    /** True if a line without labels tells more about him. */
    boolean goesOn(String line, Evidence evidence) {
        announced = false;
        if (current != null && !segments.read(Segments.split(LabelPairs.withoutBullet(line)), current, evidence)) {
            current = null;
        }
        return current != null;
    }

    /** What follows is about others. */
    void end() {
        current = null;
        announced = false;
    }

    private Draft begin() {
        current = new Draft();
        named.add(current);
        return current;
    }
}
