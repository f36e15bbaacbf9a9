package org.rcm.intake.extraction.contents;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Reads a subject that says all: "Inscripción taller: Ana Ruiz, Ministerio de Gobierno". */
final class SubjectPeople {
    /** What parts the matter from whom it is about. */
    private static final Pattern PARTED = Pattern.compile("\\s*:\\s+|\\s+[-–—|]+\\s+");

    private SubjectPeople() {}

    /** As a line of a list; else what stands behind the words that tell the matter, if it names an institution as well. */
    static List<Draft> in(String subject, ListReader lists, Catalogue catalogue) {
        List<Draft> whole = people(subject, lists);
        Matcher parted = PARTED.matcher(subject);
        while (whole.stream().noneMatch(person -> person.has(Field.INSTITUTION)) && parted.find()) {
            List<Word> matter = Word.of(subject.substring(0, parted.start()));
            boolean told = catalogue.phrases().isIn(Sense.REGISTRATION, matter)
                    || catalogue.phrases().isIn(Sense.EVENT, matter);
            List<Draft> behind = told ? people(subject.substring(parted.end()), lists) : List.<Draft>of();
            if (behind.stream().anyMatch(person -> person.hasName() && person.has(Field.INSTITUTION))) {
                return behind;
            }
        }
        return whole;
    }

    private static List<Draft> people(String line, ListReader lists) {
        return lists.read("0", List.of(new Block.Line("subject", line))).people();
    }
}
