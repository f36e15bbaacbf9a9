package org.rcm.intake.extraction.contents;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Phrases;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.registration.Stated;

/** "Same as above", "Ídem", "La misma", a ditto mark: what stands there is what stands above. Thread-safe. */
final class Ditto {
    private static final Set<Field> REPEATED =
            Set.of(Field.INSTITUTION, Field.UNIT, Field.POSITION, Field.DELEGATION, Field.NATIONALITY);

    private static final Pattern MARK = Pattern.compile("[\\s.–—-]*[\"'’”″〃«»“]{1,2}[\\s.–—-]*");

    private final Phrases phrases;

    Ditto(Catalogue catalogue) {
        this.phrases = catalogue.phrases();
    }

    /** Writes out what repeats the person before; where nothing stands there, nothing is known. */
    List<Draft> writtenOut(List<Draft> people) {
        for (int i = 0; i < people.size(); i++) {
            for (Field field : REPEATED) {
                Stated<String> said = people.get(i).best(field);
                if (said != null && repeats(said.value())) {
                    Stated<String> above = i == 0 ? null : people.get(i - 1).best(field);
                    if (above == null) {
                        people.get(i).remove(field);
                    } else {
                        people.get(i).replace(field, new Stated<>(above.value(), said.evidence()));
                    }
                }
            }
        }
        return people;
    }

    private boolean repeats(String value) {
        return phrases.is(Sense.SAME_AS_ABOVE, value)
                || phrases.is(Sense.SAME_AS_BEFORE, value)
                || MARK.matcher(value).matches();
    }
}
