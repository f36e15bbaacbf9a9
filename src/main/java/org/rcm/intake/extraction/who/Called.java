package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Refusal;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;

/**
 * Whom a mail that takes somebody back calls as one calls whoever is known already: "la Lcda. Omier ya no integrará …",
 * "que Lombardo se baja", "it isn't Ana who drops out, it's Rennick". Whether somebody on record is called so, the decision
 * knows. One mail, one thread.
 */
final class Called {
    /** Words between a name and what its bearer does not do. */
    private static final int NEAR = 4;

    private final Catalogue catalogue;
    private final Sentences sentences;
    private final OwnRefusals own;
    private final NotInFull names;
    private final NameRow row;
    private final List<Mention> mentions;
    private final List<Draft> people = new ArrayList<>();
    private boolean spared;

    private Called(Catalogue catalogue, List<Mention> mentions) {
        this.catalogue = catalogue;
        this.mentions = mentions;
        this.sentences = new Sentences(catalogue);
        this.own = new OwnRefusals(catalogue);
        this.names = new NotInFull(mentions, catalogue);
        this.row = new NameRow(catalogue.grammar(), Role.AND, Role.NOR);
    }

    /** @param leaving those whom the mail names in full: what its sentence says is said of them */
    static Called in(Contents contents, List<Mention> leaving, Catalogue catalogue) {
        Called called = new Called(catalogue, contents.mentions());
        contents.refusalsApart().stream()
                .filter(refusal -> !called.own.is(refusal))
                .forEach(refusal -> called.look(refusal, leaving));
        return called;
    }

    List<Draft> people() {
        return people.stream().map(this::inFull).toList();
    }

    /** "El señor Mora no viaja. Es don Luis Mora Paz, …": another of that name may be on record. */
    private Draft inFull(Draft person) {
        List<Draft> fitting = mentions.stream()
                .filter(mention -> !catalogue.phrases().isIn(Sense.STAYS, sentences.around(mention)))
                .map(Mention::draft)
                .filter(named -> named.nameWords().containsAll(person.nameWords()))
                .toList();
        return fitting.size() == 1 ? fitting.get(0) : person;
    }

    /** True if the mail says of somebody only that it is not he who leaves. */
    boolean sparesOthers() {
        return spared && people.isEmpty();
    }

    private void look(Refusal refusal, List<Mention> leaving) {
        Paragraph paragraph = refusal.paragraph();
        int known = people.size();
        before(paragraph, refusal.from(), refusal.start());
        if (people.size() > known || NotInFull.isNamed(leaving, paragraph, refusal.start(), refusal.end())) {
            return;
        }
        if (spared || catalogue.phrases().isIn(Sense.RELATIVE, refusal.before())) {
            int next = sentences.endOf(
                    paragraph, Math.min(refusal.end() + 1, paragraph.words().size()));
            behind(paragraph, refusal.to(), spared ? next : refusal.end());
        }
        if (people.size() == known) {
            object(refusal);
        }
        if (people.size() == known) {
            subject(refusal);
        }
        if (people.size() == known) {
            antecedent(refusal);
        }
    }

    /** "Don Freddy tiene que quedarse, de manera que no contaremos con él": whoever the pronoun stands for. */
    private void antecedent(Refusal refusal) {
        boolean pronoun = refusal.words().stream().anyMatch(word -> is(Role.OBJECT, word));
        for (int at = refusal.from() - 1; pronoun && at >= refusal.start(); at--) {
            int title = names.titleOf(refusal.paragraph(), at, refusal.start());
            Draft person = title < at || at == refusal.start()
                    ? names.at(refusal.paragraph(), title, at == refusal.start())
                    : null;
            if (person != null) {
                add(person);
                return;
            }
        }
    }

    /** "Take Rennick off the list", "la inscripción de Rennick", "den de baja a don Jacinto", "ni Ana ni Luis podrán ir". */
    private void object(Refusal refusal) {
        Paragraph paragraph = refusal.paragraph();
        List<Word> words = paragraph.words();
        int end = refusal.end();
        for (int at = refusal.from() + 1; at < refusal.to(); at++) {
            add(paragraph, at);
        }
        int at = refusal.to();
        while (at < Math.min(end, refusal.to() + NEAR)
                && (is(Sense.BEFORE_NAME, words.get(at)) || is(Role.PREPOSITION, words.get(at)))
                && paragraph.gap(at).isBlank()) {
            at++;
        }
        boolean neither = at < end && is(Role.NOR, words.get(at));
        at += neither ? 1 : 0;
        boolean near = at < end && (at > refusal.to() || paragraph.gap(at).isBlank());
        if (near && (neither || !catalogue.phrases().isIn(Sense.SPEAKER, words.subList(refusal.from(), at)))) {
            add(paragraph, at);
            joined(paragraph, at, end);
        }
    }

    /** "Rennick is dropping out", "Lcda. Omier ya no …", "it was Ana, not Luis, who …". */
    private void before(Paragraph paragraph, int refusal, int start) {
        List<Word> words = paragraph.words();
        int at = refusal - 1;
        while (at >= start && is(Role.AUXILIARY, words.get(at))) {
            at--;
        }
        boolean relative = false;
        while (at >= start && isRelative(words.get(at))) {
            relative = true;
            at--;
        }
        if (at > start && is(Sense.WRITER_SUBJECT, words.get(at)) && row.isLink(words.get(at - 1))) {
            at -= 2;
        }
        if (!relative && at >= start && paragraph.gap(at + 1).strip().equals(",")) {
            at = beforeInsertion(paragraph, at, start);
        }
        for (int left = NEAR; at >= start && left > 0; left--) {
            int title = names.titleOf(paragraph, at, start);
            Draft person = names.at(paragraph, title, NotInFull.begins(paragraph, title, start));
            int denial = names.denial(paragraph, title, start);
            if (person == null || names.isWithinOffice(paragraph, title, start)) {
                return;
            }
            if (denial < title) {
                spared = true;
                at = denial - 1;
                continue;
            }
            add(person);
            if (title - 1 <= start || !row.isLink(words.get(title - 1))) {
                return;
            }
            at = title - 2;
        }
    }

    /** "Rennick, sadly, is …"; what one comma parts from the rest is spoken to: "Isabel, no …". */
    private static int beforeInsertion(Paragraph paragraph, int last, int start) {
        for (int at = last; at > Math.max(start, last - NEAR); at--) {
            if (paragraph.gap(at).strip().equals(",")) {
                return at - 1;
            }
        }
        return -1;
    }

    /** "… is Rennick", "… son Ana y Luis", "it's Rennick", "sino Rennick". */
    private void behind(Paragraph paragraph, int from, int end) {
        List<Word> words = paragraph.words();
        for (int at = from; at + 1 < end; at++) {
            if (!is(Role.BEING, words.get(at)) && !is(Role.BUT, words.get(at))) {
                continue;
            }
            int name = at + 1;
            while (name < end && is(Role.DEFINITE_ARTICLE, words.get(name))) {
                name++;
            }
            Draft person = name < end ? names.at(paragraph, name, false) : null;
            if (person != null && names.denial(paragraph, name, from) < name) {
                spared = true;
            } else if (person != null) {
                add(person);
                joined(paragraph, name, end);
                return;
            }
        }
    }

    private void joined(Paragraph paragraph, int first, int end) {
        row.behind(paragraph, names.end(paragraph, first), end, at -> names.named(paragraph, at, false))
                .forEach(this::add);
    }

    private void add(Paragraph paragraph, int at) {
        NameRow.Named named = names.named(paragraph, at, false);
        if (named != null) {
            add(named.person());
        }
    }

    private void add(Draft person) {
        NameRow.add(person, people);
    }

    /** "Rennick has an emergency and …": whoever the sentence begins with, where it does not speak of the writer. */
    private void subject(Refusal refusal) {
        Paragraph paragraph = refusal.paragraph();
        List<Word> words = paragraph.words();
        int at = refusal.start();
        while (at < refusal.from() && (is(Role.DEFINITE_ARTICLE, words.get(at)) || is(Role.TOWARDS, words.get(at)))) {
            at++;
        }
        int behind = names.end(paragraph, at);
        boolean goesOn = behind < refusal.from() && is(Role.SUBJECT_VERB, words.get(behind));
        Draft person = goesOn ? names.at(paragraph, at, at == refusal.start()) : null;
        if (person != null
                && !catalogue.phrases().isIn(Sense.SPEAKER, words.subList(refusal.start(), refusal.to()))
                && !catalogue.phrases().isIn(Sense.WRITER_WITH_OTHERS, refusal.before())) {
            add(person);
        }
    }

    private boolean isRelative(Word word) {
        return is(Role.WHO, word) || is(Role.THAT, word) || is(Role.DEFINITE_ARTICLE, word);
    }

    private boolean is(Sense sense, Word word) {
        return catalogue.phrases().beginsWith(sense, List.of(word));
    }

    private boolean is(Role role, Word word) {
        return catalogue.grammar().is(role, word);
    }
}
