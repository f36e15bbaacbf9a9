package org.rcm.intake.extraction.names;

import java.util.List;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.PersonName;

/** Somebody of whom a title and surnames are all that is said: "Mr. Tillett", "la licenciada Caal Tzul". Thread-safe. */
public final class Surnamed {
    /** Words such as "nuestra compañera la". */
    private static final int FILLERS = 4;

    private final Catalogue catalogue;

    private static final int LONGEST_NAME = 5;

    public Surnamed(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Who is named so from this word on; null if nobody is. */
    public Draft behind(Paragraph paragraph, int from) {
        for (int at = from; at < Math.min(paragraph.words().size(), from + FILLERS); at++) {
            Draft person = at(paragraph, at);
            if (person != null
                    || !catalogue
                            .phrases()
                            .beginsWith(Sense.BEFORE_NAME, paragraph.words().subList(at, at + 1))) {
                return person;
            }
        }
        return null;
    }

    /** "El número 2 (Mora Paz)": who is named in the next brackets from this word on, by surnames or wholly; null if nobody is. */
    public Draft inBrackets(Paragraph paragraph, int from) {
        String text = paragraph.text();
        int open = text.indexOf('(', paragraph.words().get(from).start());
        int close = text.indexOf(')', Math.max(open, 0));
        String name =
                open < 0 || close < open ? "" : text.substring(open + 1, close).strip();
        List<Word> words = Word.of(name);
        boolean written = !words.isEmpty()
                && words.size() <= LONGEST_NAME
                && words.stream()
                        .allMatch(word -> word.isCapitalised(name) && !word.isNumber()
                                || catalogue.names().isParticle(word.folded()));
        if (!written
                || catalogue.countries().named(name) != null
                || catalogue.offices().isInstitution(name)) {
            return null;
        }
        Draft person = new Draft();
        boolean whole = catalogue.names().isGiven(words.get(0).folded()) && words.size() > 1;
        person.put(
                whole ? Field.FULL_NAME : Field.SURNAMES,
                name,
                new Evidence(Source.PROSE, paragraph.part(), paragraph.place()));
        return person;
    }

    /** Who is named so last before this word; null if nobody is. */
    public Draft lastBefore(Paragraph paragraph, int until) {
        for (int at = until - 1; at >= 0; at--) {
            Draft person = at(paragraph, at);
            if (person != null) {
                return person;
            }
        }
        return null;
    }

    /** One word in capitals behind a title that is no office: two are a name for those who find names. */
    public Draft at(Paragraph paragraph, int at) {
        List<Word> words = paragraph.words();
        int name = catalogue.honorifics().end(paragraph.text(), words, at);
        if (name == at || name >= words.size() || at > 0 && isTitle(paragraph, at - 1)) {
            return null;
        }
        Word surname = words.get(name);
        boolean alone = name + 1 == words.size()
                || !paragraph.gap(name + 1).isBlank()
                || !words.get(name + 1).isCapitalised(paragraph.text());
        boolean told = surname.isCapitalised(paragraph.text())
                && alone
                && paragraph.gap(name).strip().matches("\\.?")
                && !isGivenOnly(surname.folded())
                && !catalogue.names().isNoName(surname.folded())
                && !catalogue.positions().beginsAt(words, name)
                && !catalogue.offices().beginsAt(words, name)
                && catalogue.countries().at(words, name) == null
                && catalogue.honorifics().office(paragraph.text(at, name)) == null;
        if (!told) {
            return null;
        }
        Evidence evidence = new Evidence(Source.PROSE, paragraph.part(), paragraph.place());
        Draft person = new Draft();
        person.put(Field.HONORIFIC, paragraph.text(at, name), evidence);
        person.put(Field.SURNAMES, paragraph.text(name, name + 1), evidence);
        return person;
    }

    private boolean isTitle(Paragraph paragraph, int at) {
        return catalogue.honorifics().end(paragraph.text(), paragraph.words(), at) > at + 1;
    }

    private boolean isGivenOnly(String word) {
        return catalogue.names().isGiven(word) && !catalogue.names().isSurname(word);
    }

    /** "Licenciada Aké Uc": behind a title, words of which none is known for a given name may be surnames, however many. */
    public PersonName name(Draft person) {
        PersonName name = new Naming(catalogue).of(person, null, List.of()).name();
        String full = person.text(Field.FULL_NAME);
        boolean surnames = full != null
                && person.has(Field.HONORIFIC)
                && Word.of(full).stream().noneMatch(word -> catalogue.names().isGiven(word.folded()));
        return surnames ? new PersonName(null, name.full()) : name;
    }
}
