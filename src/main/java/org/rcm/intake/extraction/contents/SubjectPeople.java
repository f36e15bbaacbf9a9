package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.names.NameShape;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/** Reads a subject that says all: "Inscripción taller: Ana Ruiz, Ministerio de Gobierno". */
final class SubjectPeople {
    /** What parts the matter from whom it is about. */
    private static final Pattern PARTED = Pattern.compile("\\s*:\\s+|\\s+[-–—|]+\\s+");

    private final String subject;
    private final ListReader lists;
    private final Catalogue catalogue;
    private final NameShape shape;

    SubjectPeople(String subject, ListReader lists, Catalogue catalogue) {
        this.subject = subject;
        this.lists = lists;
        this.catalogue = catalogue;
        this.shape = new NameShape(catalogue);
    }

    /** As a line of a list; else what stands behind the words that tell the matter, if it names an institution as well. */
    List<Draft> all() {
        List<Draft> whole = people(subject);
        if (whole.stream().anyMatch(person -> person.has(Field.INSTITUTION))) {
            return whole;
        }
        List<Draft> behind = behind(Sense.REGISTRATION, Sense.EVENT);
        return behind.isEmpty() ? whole : behind;
    }

    /** Only those who stand behind words that register them: "Registro: …", "Taller: favor inscribir a …". */
    List<Draft> registered() {
        return behind(Sense.REGISTRATION, Sense.FOR_OTHERS, Sense.ENROLS, Sense.REGISTERED_AS);
    }

    private List<Draft> behind(Sense... matters) {
        int first = behindEnrolling(subject);
        List<Draft> enrolled = first > 0 ? told(subject.substring(first)) : List.<Draft>of();
        if (!enrolled.isEmpty()) {
            return enrolled;
        }
        Matcher parted = PARTED.matcher(subject);
        while (parted.find()) {
            String rest = subject.substring(parted.end());
            int name = behindEnrolling(rest);
            List<Word> matter = Word.of(subject.substring(0, parted.start()));
            boolean told = name > 0
                    || Stream.of(matters).anyMatch(sense -> catalogue.phrases().isIn(sense, matter));
            List<Draft> behind = told ? told(rest.substring(name)) : List.<Draft>of();
            if (!behind.isEmpty()) {
                return behind;
            }
        }
        return List.of();
    }

    /** Nobody unless somebody's institution is named with him. */
    private List<Draft> told(String line) {
        List<Draft> people = people(line);
        return people.stream().anyMatch(person -> person.hasName() && person.has(Field.INSTITUTION))
                ? people
                : List.of();
    }

    /** "please enrol Ana Ruiz", "favor inscribir al taller a la Lic. Ana Ruiz": where whoever it is begins. */
    private int behindEnrolling(String rest) {
        List<Word> words = Word.of(rest);
        int at = 0;
        for (int next = 0; next < words.size(); next++) {
            List<Word> ahead = words.subList(next, words.size());
            PhraseIndex.Hit<Sense> enrols = catalogue.phrases().at(Sense.BEFORE_PERSON, ahead);
            if (enrols != null) {
                at = next + enrols.to();
                next = at - 1;
            } else if (!catalogue.phrases().beginsWith(Sense.COURTESY_FILLER, ahead)) {
                break;
            }
        }
        return at == 0 || at >= words.size() ? 0 : words.get(at).start();
    }

    private List<Draft> people(String line) {
        List<Block.Line> each = new ArrayList<>();
        for (String one : oneEach(line)) {
            each.add(new Block.Line("subject", one));
            each.add(new Block.Line("", ""));
        }
        return lists.read("0", each).people();
    }

    /** "Ana Ruiz y Luis Mora, Instituto …": a line for each of those in a row, with what is said of all; else the line. */
    private List<String> oneEach(String line) {
        List<String> names = new ArrayList<>();
        String rest = line;
        boolean closed = false;
        while (!closed && rest.indexOf(',') > 0 && line.indexOf('@') < 0) {
            String piece = rest.substring(0, rest.indexOf(',')).strip();
            List<Word> words = Word.of(piece);
            int and = 0;
            while (and < words.size() && !catalogue.grammar().is(Role.AND, words.get(and))) {
                and++;
            }
            closed = and > 0 && and < words.size() - 1;
            List<String> here = closed
                    ? List.of(
                            piece.substring(0, words.get(and).start()).strip(),
                            piece.substring(words.get(and).end()).strip())
                    : List.of(piece);
            if (here.stream().anyMatch(name -> shape.of(name) == NameShape.Strength.NONE)) {
                return List.of(line);
            }
            names.addAll(here);
            rest = rest.substring(rest.indexOf(',') + 1).strip();
        }
        String all = rest;
        return closed ? names.stream().map(name -> name + ", " + all).toList() : List.of(line);
    }
}
