package org.rcm.intake.extraction.names;

import java.util.List;
import org.rcm.intake.extraction.names.InstitutionNames.Found;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Stated;

/**
 * "Jefa del Departamento de Asuntos Humanitarios de este Ministerio", "…, también de esta Secretaría": an office that the
 * mail has named before, or with which it is signed. Thread-safe.
 */
public final class SameOffice {
    private final Catalogue catalogue;
    private final Segments segments;
    private final OfficeReference references;

    public SameOffice(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.segments = new Segments(catalogue);
        this.references = new OfficeReference(catalogue);
    }

    /**
     * "de la misma institución", in a list or before the name: where whoever was told before works, or the writer.
     *
     * @param around what the text says around the person's name
     * @return true if his office is known by that
     */
    public boolean giveAsBefore(
            Draft person, List<Word> around, List<Draft> people, List<Found> named, Draft writer, Draft signature) {
        boolean said = person.has(Field.INSTITUTION) && references.isToAnyAlone(person.text(Field.INSTITUTION));
        String word = references.word(said ? Word.of(person.text(Field.INSTITUTION)) : around);
        if (said) {
            person.remove(Field.INSTITUTION);
        }
        if (person.has(Field.INSTITUTION) || !(said || references.isToAny(around))) {
            return false;
        }
        Found behind = said ? null : namedBehind(around, named);
        if (behind != null) {
            put(person, behind);
            return true;
        }
        Draft called = office(word, named, new Draft());
        if (called.has(Field.INSTITUTION)) {
            person.absorb(called);
            return true;
        }
        Draft before = null;
        for (Draft other : people) {
            if (other == person) {
                break;
            }
            before = other.has(Field.INSTITUTION) ? other : before;
        }
        before = before == null && writer != person && writer.has(Field.INSTITUTION) ? writer : before;
        if (before == null && named.size() == 1) {
            put(person, named.get(0));
            return true;
        }
        before = before == null ? signature : before;
        before.all(Field.INSTITUTION).stream()
                .limit(1)
                .filter(office -> !references.isPartAlone(office.value()))
                .forEach(office -> person.put(Field.INSTITUTION, office.value(), office.evidence()));
        return person.has(Field.INSTITUTION);
    }

    private void put(Draft person, Found office) {
        Evidence evidence = new Evidence(
                Source.PROSE, office.paragraph().part(), office.paragraph().place());
        segments.institution(office.text(), person, evidence);
    }

    /** "same department (Immigration, Refugees and Citizenship Canada)": named once more, right behind. */
    private Found namedBehind(List<Word> around, List<Found> named) {
        for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.SAME_AS_BEFORE, around)) {
            List<Word> behind = around.subList(hit.to(), Math.min(around.size(), hit.to() + 2));
            for (Found office : named) {
                Word first = office.paragraph().words().get(office.from());
                if (behind.stream().anyMatch(word -> word == first)) {
                    return office;
                }
            }
        }
        return null;
    }

    /** Gives somebody the office that his institution or position refers to; false if he has none of them for that. */
    public boolean give(Draft person, List<Found> named, Draft signature) {
        if (refersTo(person.text(Field.INSTITUTION)) != null) {
            String word = refersTo(person.text(Field.INSTITUTION));
            Draft office = office(word, named, signature);
            if (office.has(Field.INSTITUTION)) {
                inBrackets(person);
                person.remove(Field.INSTITUTION);
                person.absorb(office);
                return true;
            }
        }
        if (positionApart(person, named, signature)) {
            return true;
        }
        PhraseIndex.Hit<Sense> meant = reference(position(person));
        if (meant == null) {
            return false;
        }
        String word = position(person).get(meant.to()).folded();
        Draft office = office(word, named, new Draft());
        if (!office.has(Field.INSTITUTION)) {
            return false;
        }
        shorten(person, meant);
        if (!person.has(Field.INSTITUTION)) {
            person.absorb(office);
            return true;
        }
        return false;
    }

    /** The word with which the office's name begins; null if the text refers to none. */
    private String refersTo(String institution) {
        List<Word> words = institution == null ? List.of() : Word.of("de " + institution);
        PhraseIndex.Hit<Sense> meant = reference(words);
        return meant == null || meant.from() > 0 ? null : words.get(meant.to()).folded();
    }

    private static List<Word> position(Draft person) {
        return Word.of(person.has(Field.POSITION) ? person.text(Field.POSITION) : "");
    }

    private Draft office(String word, List<Found> named, Draft signature) {
        Draft office = new Draft();
        named.stream().filter(found -> beginsWith(found.text(), word)).limit(1).forEach(found -> put(office, found));
        if (!office.has(Field.INSTITUTION)) {
            signature.all(Field.INSTITUTION).stream()
                    .filter(signed -> beginsWith(signed.value(), word))
                    .limit(1)
                    .forEach(signed -> office.put(Field.INSTITUTION, signed.value(), signed.evidence()));
        }
        return office;
    }

    /** "Immigration Policy Analyst in this Ministry": a position that begins with what institutions are called by. */
    private boolean positionApart(Draft person, List<Found> named, Draft signature) {
        Stated<String> said = person.best(Field.INSTITUTION);
        List<Word> words = said == null ? List.of() : Word.of(said.value());
        PhraseIndex.Hit<Sense> meant = reference(words);
        if (meant == null || meant.from() == 0 || person.has(Field.POSITION)) {
            return false;
        }
        String position = said.value().substring(0, words.get(meant.from() - 1).end());
        if (!catalogue.positions().isPosition(position)) {
            return false;
        }
        person.remove(Field.INSTITUTION);
        person.put(Field.POSITION, position, said.evidence());
        person.absorb(office(words.get(meant.to()).folded(), named, signature));
        return person.has(Field.INSTITUTION);
    }

    /** "este Ministerio (analista)". */
    private void inBrackets(Draft person) {
        Stated<String> said = person.best(Field.INSTITUTION);
        int open = said.value().indexOf('(');
        String inside = open < 0 ? "" : said.value().substring(open + 1).replace(")", "");
        if (!person.has(Field.POSITION) && catalogue.positions().isPosition(inside)) {
            person.put(Field.POSITION, inside, said.evidence());
        }
    }

    /** The position without the words that refer to an office. */
    private static void shorten(Draft person, PhraseIndex.Hit<Sense> meant) {
        if (meant.from() > 0) {
            Stated<String> position = person.best(Field.POSITION);
            int end = Word.of(position.value()).get(meant.from() - 1).end();
            person.replace(Field.POSITION, new Stated<>(position.value().substring(0, end), position.evidence()));
        }
    }

    /** "de este" before the word with which an office's name begins, or by which people call one. */
    private PhraseIndex.Hit<Sense> reference(List<Word> words) {
        return catalogue.phrases().find(Sense.SAME_OFFICE, words).stream()
                .filter(hit -> hit.to() < words.size())
                .filter(hit -> catalogue.offices().beginsAt(words, hit.to()))
                .findFirst()
                .orElse(null);
    }

    private static boolean beginsWith(String name, String word) {
        List<Word> words = Word.of(name);
        return !words.isEmpty() && words.get(0).folded().equals(word);
    }
}
