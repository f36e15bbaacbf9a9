package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/** The people to whom labelled values belong: a label that comes again begins another one. One text, one thread. */
final class LabelledPeople {
    private static final int MOST = 200;
    private static final List<Field> SHARED = List.of(Field.INSTITUTION, Field.DELEGATION);

    private final List<Draft> people = new ArrayList<>();
    private Draft current;
    private Field firstField;

    /** Everybody, with what is meant for all. */
    List<Draft> all() {
        people.removeIf(Draft::isEmpty);
        shareHeader();
        return people;
    }

    /** To whom the next value belongs; null before the first one. */
    Draft current() {
        return current;
    }

    void put(Field field, String value, Evidence evidence) {
        boolean turns = current != null && current.has(Field.REPLACES) && field.isName();
        if (current == null || field == Field.REPLACES || turns || (current.has(field) && beginsPerson(field, value))) {
            begin();
        }
        if (current.isEmpty()) {
            firstField = field;
        }
        current.put(field, value, evidence);
    }

    private boolean beginsPerson(Field field, String value) {
        boolean other = current.all(field).stream()
                .noneMatch(known -> Word.fold(known.value()).equals(Word.fold(value)));
        boolean key = field.isName() || (field == firstField && field.isOfUse());
        return (other && field.isName()) || (key && field == firstField && current.size() > 1);
    }

    /** The next value belongs to somebody new. */
    void begin() {
        if (current != null && current.isEmpty()) {
            return;
        }
        if (people.size() < MOST) {
            current = new Draft();
            people.add(current);
        }
    }

    /** What stands above the first name and nowhere again is meant for all: {@code Institución: …}, then names. */
    private void shareHeader() {
        if (people.size() < 2) {
            return;
        }
        Draft first = people.get(0);
        boolean header = !first.hasName();
        for (Draft person : people.subList(1, people.size())) {
            for (Field field : SHARED) {
                if ((header || firstField == null) && !person.has(field) && first.has(field)) {
                    person.put(field, first.text(field), first.best(field).evidence());
                }
            }
        }
    }
}
