package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rcm.intake.extraction.names.Employers;
import org.rcm.intake.extraction.names.InstitutionNames;
import org.rcm.intake.extraction.names.InstitutionNames.Found;
import org.rcm.intake.extraction.names.SameOffice;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.OfficeWords.Part;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Stated;
import org.rcm.intake.registration.names.Acronym;

/**
 * Gives institutions that are named in running text to the people they belong to: by the sentence, by standing above a
 * list, or because the mail names no other. Where it invites, or where the event takes place, is nobody's. One mail, one
 * thread.
 */
public final class Workplaces {
    /** Words between "our director" and the name. */
    private static final int NAMED = 4;

    private final Catalogue catalogue;
    private final Contents contents;
    private final Segments segments;
    private final Sentences sentences;
    private final SameOffice sameOffice;
    private final Employers employers;
    private final Beside beside;
    private final AboveList aboveList;
    private final List<Workplace> named = new ArrayList<>();
    /** Organisations of which others are members: the workplace of whoever names no other. */
    private final List<Workplace> roofs = new ArrayList<>();

    Workplaces(Contents contents, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.contents = contents;
        this.segments = new Segments(catalogue);
        this.sentences = new Sentences(catalogue);
        this.sameOffice = new SameOffice(catalogue);
        this.employers = new Employers(catalogue);
        InstitutionNames names = new InstitutionNames(catalogue);
        for (Paragraph paragraph : contents.paragraphs()) {
            int from = paragraph == contents.paragraphs().get(0) ? employers.addressEnd(paragraph) : 0;
            for (Found found : names.in(paragraph, from, paragraph.words().size())) {
                if (employers.isRoof(found)) {
                    roofs.add(new Workplace(found, isAboutWriter(found)));
                } else if (employers.mayEmploy(found)) {
                    named.add(new Workplace(found, isAboutWriter(found)));
                }
            }
        }
        named.removeIf(this::isShortFormOfAnother);
        List<Workplace> represented = named.stream().filter(this::isRepresented).toList();
        if (represented.size() < named.size()) {
            named.removeAll(represented);
            roofs.addAll(represented);
        }
        this.beside = new Beside(contents, named.stream().map(Workplace::name).toList(), catalogue);
        this.aboveList = new AboveList(named, catalogue);
    }

    /** "La asamblea de la Red Regional … me eligió", beside where somebody works: whom he speaks for employs nobody. */
    private boolean isRepresented(Workplace one) {
        return catalogue.institutions().organisation(one.name().text()) != null
                && employers.endsWith(
                        Sense.BEFORE_DELEGATION,
                        one.paragraph().words(),
                        one.name().from());
    }

    /** "RNCOM (Red Regional de …)", "the International Committee of the Red Cross … The ICRC pays": named in words as well. */
    private boolean isShortFormOfAnother(Workplace one) {
        String shorter = one.name().text();
        String organisation = catalogue.institutions().organisation(shorter);
        boolean known = organisation != null
                && (catalogue.institutions().isNetwork(organisation)
                        || !catalogue.institutions().members(organisation).isEmpty());
        return named.stream()
                .map(each -> each.name().text())
                .filter(text -> text.length() > shorter.length())
                .anyMatch(text -> Acronym.mayBeOf(shorter, text)
                        || known && organisation.equals(catalogue.institutions().organisation(text)));
    }

    private boolean isAboutWriter(Found found) {
        int start = sentences.startOf(found.paragraph(), found.from());
        List<Word> sentence = found.paragraph().words().subList(start, sentences.endOf(found.paragraph(), found.to()));
        return catalogue.phrases().find(Sense.SELF_INSTITUTION, sentence).stream()
                        .map(hit -> start + hit.from())
                        .anyMatch(at -> at < found.from() || at >= found.to()) // "Trabajo" in "Ministerio de Trabajo"
                || catalogue.phrases().isIn(Sense.FIRST_PERSON, sentence);
    }

    /** The only institution that the mail names; null if it names none or several. */
    private Workplace only() {
        Set<String> different =
                named.stream().map(each -> Word.fold(each.name().text())).collect(Collectors.toSet());
        boolean same = different.stream()
                .allMatch(one -> different.stream().allMatch(other -> one.contains(other) || other.contains(one)));
        return named.isEmpty() || !same
                ? null
                : named.stream()
                        .max(java.util.Comparator.comparingInt(
                                each -> each.name().text().length()))
                        .orElseThrow();
    }

    /** What the writer says of himself by naming nothing but an institution. */
    public Draft onlyNamed() {
        Draft draft = new Draft();
        Workplace only = only();
        if (only != null) {
            put(draft, only.name(), Source.PROSE);
        }
        return draft;
    }

    /** Where the writer works, in a sentence about himself; empty if nowhere is said. */
    public Draft ofWriter() {
        Draft draft = new Draft();
        List<Workplace> own = named.stream().filter(Workplace::ofWriter).toList();
        List<Workplace> spokenFor =
                own.size() < 2 ? own : own.stream().filter(this::isSpokenFor).toList();
        if (spokenFor.size() == 1) {
            put(draft, spokenFor.get(0).name(), Source.PROSE);
        }
        return draft;
    }

    /** "Asistiré en representación del Instituto …, aunque mi plaza es de la Secretaría …". */
    private boolean isSpokenFor(Workplace one) {
        List<Word> words = one.paragraph().words();
        int at = one.name().from();
        boolean article = at > 0 && catalogue.grammar().is(Role.ARTICLE, words.get(at - 1));
        return employers.endsWith(Sense.BEFORE_DELEGATION, words, at)
                || article && employers.endsWith(Sense.BEFORE_DELEGATION, words, at - 1);
    }

    private Workplace ofRoof() {
        List<Workplace> own = roofs.stream().filter(Workplace::ofWriter).toList();
        long different = own.stream()
                .map(each -> catalogue.institutions().organisation(each.name().text()))
                .distinct()
                .count();
        return different == 1 ? own.get(own.size() - 1) : null;
    }

    /** Completes the writer, about whom the mail speaks as about nobody else. */
    public void giveWriter(Draft writer) {
        Workplace other = only();
        if (other != null
                && !writer.has(Field.INSTITUTION)
                && (other.ofWriter() || !contents.signature().has(Field.INSTITUTION))) {
            put(writer, other.name(), Source.INFERRED);
        } else if (other == null
                && ofRoof() != null
                && !writer.has(Field.INSTITUTION)
                && !contents.signature().has(Field.INSTITUTION)) {
            put(writer, ofRoof().name(), Source.PROSE);
        }
    }

    /**
     * Completes whoever has no institution.
     *
     * @param writer who wrote the mail
     */
    public void give(List<Draft> people, Sender writer) {
        for (Draft person : people) {
            List<Found> names = named.stream().map(Workplace::name).toList();
            if (sameOffice.give(person, names, contents.signature())
                    || sameOffice.giveAsBefore(
                            person, around(person), people, names, writer.draft(), contents.signature())) {
                continue;
            }
            if (person.has(Field.INSTITUTION)) {
                larger(person);
                continue;
            }
            Found near = beside.beside(person);
            if (near != null && !employers.isEmbassyThatWrites(near)) {
                put(person, near, Source.PROSE);
            }
            if (near != null) {
                continue;
            }
            boolean isWriter = writer.is(person);
            Workplace above = aboveList.over(person);
            Workplace other = above == null ? only() : above;
            other = isWriter && other != null && isOfAnother(other, person) ? null : other;
            boolean ours = !isWriter && isColleague(person, writer);
            other = above == null && ours && other != null && isToldOfOthers(other, writer) ? null : other;
            if (other != null
                    && !employers.isEmbassyThatWrites(other.name())
                    && mayBeOf(other, person, isWriter, writer)) {
                put(person, other.name(), above == null ? Source.INFERRED : Source.PROSE);
            } else if (isWriter
                    && other == null
                    && ofRoof() != null
                    && !contents.signature().has(Field.INSTITUTION)) {
                put(person, ofRoof().name(), Source.PROSE);
            } else if (!isWriter && isColleague(person, writer)) {
                contents.signature().all(Field.INSTITUTION).stream()
                        .filter(value -> !isUnitAlone(value.value()))
                        .forEach(value -> person.put(Field.INSTITUTION, value.value(), value.evidence()));
            }
        }
    }

    /** "Despacho de la Dirección General": a part of an office that is not named. */
    private boolean isUnitAlone(String institution) {
        List<Word> words = Word.of(institution);
        boolean unit = catalogue.offices().is(Part.UNIT, words, 0)
                || catalogue.phrases().is(Sense.OFFICE_ALONE, institution);
        return unit
                && catalogue.institutions().knownEnd(words, 0) == 0
                && catalogue.institutions().countries(institution).isEmpty()
                && catalogue.institutions().organisation(institution) == null;
    }

    /** "Asistiré por UNICEF. Mi colega de ACNUR, Ana Ruiz, …": not the writer's, who is named elsewhere. */
    private boolean isOfAnother(Workplace institution, Draft person) {
        return !institution.ofWriter()
                && ofRoof() != null
                && contents.mentions().stream()
                        .filter(mention -> !People.same(mention.draft(), person))
                        .anyMatch(mention -> institution.name().equals(beside.before(mention))
                                || institution.name().equals(beside.behind(mention)));
    }

    /** "De aquí iría Ana Ruiz. Del Instituto … va Luis Mora": the sentence is about others, and our signature says what is here. */
    private boolean isToldOfOthers(Workplace institution, Sender writer) {
        Paragraph paragraph = institution.paragraph();
        int start = sentences.startOf(paragraph, institution.name().from());
        int end = sentences.endOf(paragraph, institution.name().to());
        List<Mention> there = contents.mentions().stream()
                .filter(mention -> mention.paragraph() == paragraph && mention.from() >= start && mention.from() < end)
                .toList();
        boolean signed =
                contents.signature().all(Field.INSTITUTION).stream().anyMatch(value -> !isUnitAlone(value.value()));
        return signed
                && !there.isEmpty()
                && there.stream().noneMatch(mention -> isColleague(mention.draft(), writer))
                && !beside.isOfAll(institution.name());
    }

    private boolean mayBeOf(Workplace institution, Draft person, boolean isWriter, Sender writer) {
        if (!isWriter && isOfWhoIsToldElsewhere(institution, person)) {
            return false;
        }
        if (isWriter) {
            return institution.ofWriter() || !contents.signature().has(Field.INSTITUTION);
        }
        return !institution.ofWriter() || isColleague(person, writer) || isOurs(person);
    }

    /** "A (Sin Fronteras), B (Instituto …)": it stands behind another's name, and this one has something of his own there. */
    private boolean isOfWhoIsToldElsewhere(Workplace institution, Draft person) {
        return contents.mentions().stream()
                .filter(mention -> People.same(mention.draft(), person))
                .anyMatch(mention -> mention.paragraph() == institution.paragraph()
                        && mention.to() < mention.paragraph().words().size()
                        && mention.paragraph().gap(mention.to()).strip().startsWith("(")
                        && !beside.isOfAll(institution.name())
                        && isBehindAnother(institution, person));
    }

    private boolean isBehindAnother(Workplace institution, Draft person) {
        return contents.mentions().stream()
                .filter(mention -> !People.same(mention.draft(), person))
                .anyMatch(mention -> mention.paragraph() == institution.paragraph()
                        && mention.to() < mention.paragraph().words().size()
                        && mention.paragraph().gap(mention.to()).strip().startsWith("(")
                        && mention.to() <= institution.name().from());
    }

    /** "Doña Elba, nuestra presidenta", "our director, Ms. Cole": of the writer's own organisation, whatever her address. */
    private boolean isOurs(Draft person) {
        for (Paragraph paragraph : contents.paragraphs()) {
            List<Word> words = paragraph.words();
            for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.OURS, words)) {
                boolean office =
                        hit.to() < words.size() && catalogue.positions().beginsAt(words, hit.to());
                List<Word> near =
                        words.subList(Math.max(0, hit.from() - NAMED), Math.min(words.size(), hit.to() + 1 + NAMED));
                if (office
                        && near.stream()
                                .filter(word -> word.isCapitalised(paragraph.text()))
                                .anyMatch(word -> person.nameWords().contains(word.folded()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whose address is of the same office as the mail's sender. */
    private boolean isColleague(Draft person, Sender writer) {
        String email = person.text(Field.EMAIL);
        String domain = writer.address().substring(writer.address().lastIndexOf('@') + 1);
        return email != null
                && !domain.isEmpty()
                && email.endsWith("@" + domain)
                && !catalogue.countries().isPrivate(domain);
    }

    /** "The Department of State nominates X, Officer, Bureau of …": a part of what the same sentence names before. */
    private void larger(Draft person) {
        List<Word> words = Word.of(person.text(Field.INSTITUTION));
        if (words.isEmpty() || !catalogue.offices().is(Part.UNIT, words, 0)) {
            return;
        }
        for (Mention mention : contents.mentions()) {
            Found found = People.same(mention.draft(), person) ? beside.before(mention) : null;
            List<Word> name = found == null ? List.of() : Word.of(found.text());
            if (!name.isEmpty() && !catalogue.offices().is(Part.UNIT, name, 0) && !isBehindSomebody(found)) {
                person.remove(Field.INSTITUTION);
                put(person, found, Source.PROSE);
                return;
            }
        }
        Workplace introduced = aboveList.over(person);
        if (introduced != null
                && catalogue.offices().isUnitAt(words, 0)
                && !catalogue.offices().isUnitAt(Word.of(introduced.name().text()), 0)) {
            unitOf(person, introduced.name());
        }
    }

    /** "X, Ministry of …, and Y, Department of …": the ministry is told of X. */
    private boolean isBehindSomebody(Found found) {
        int start = sentences.startOf(found.paragraph(), found.from());
        return contents.mentions().stream()
                .anyMatch(mention -> mention.paragraph() == found.paragraph()
                        && mention.from() >= start
                        && mention.to() <= found.from());
    }

    /** "officials from the Department of State:", above a list: an office behind somebody's position is part of the position. */
    private void unitOf(Draft person, Found institution) {
        Stated<String> unit = person.best(Field.INSTITUTION);
        Stated<String> position = person.best(Field.POSITION);
        if (position != null) {
            person.replace(Field.POSITION, new Stated<>(position.value() + ", " + unit.value(), position.evidence()));
        }
        person.remove(Field.INSTITUTION);
        put(person, institution, Source.PROSE);
    }

    /** From behind whoever is named before in the sentence to whoever is named next. */
    private List<Word> around(Draft person) {
        for (Mention mention : contents.mentions()) {
            if (People.same(mention.draft(), person)) {
                Paragraph paragraph = mention.paragraph();
                int from = sentences.startOf(paragraph, mention.from());
                int to = sentences.endOf(paragraph, mention.to());
                for (Mention other : contents.mentions()) {
                    boolean there = other.paragraph() == paragraph;
                    from = there && other.to() <= mention.from() ? Math.max(from, other.to()) : from;
                    to = there && other.from() >= mention.to() ? Math.min(to, other.from()) : to;
                }
                return paragraph.words().subList(from, to);
            }
        }
        return List.of();
    }

    private void put(Draft person, Found name, Source source) {
        Evidence evidence =
                new Evidence(source, name.paragraph().part(), name.paragraph().place());
        segments.institution(name.text(), person, evidence);
    }
}
