package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rcm.intake.extraction.InstitutionNames.Found;
import org.rcm.intake.extraction.Phrases.Sense;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Stated;

/**
 * Gives institutions that are named in running text to the people they belong to: by the sentence, by standing above a
 * list, or because the mail names no other. Where it invites, or where the event takes place, is nobody's. One mail, one
 * thread.
 */
final class Workplaces {
    private static final Set<String> BOTH =
            Set.of("ambos", "ambas", "todos", "todas", "both", "all", "tres", "dos", "cuatro", "quienes");

    private final Catalogue catalogue;
    private final Contents contents;
    private final Segments segments;
    private final Sentences sentences;
    private final SameOffice sameOffice;
    private final Employers employers;
    private final List<Named> named = new ArrayList<>();
    /** Organisations of which others are members: the workplace of whoever names no other. */
    private final List<Named> roofs = new ArrayList<>();

    /** @param ofWriter true if the sentence is about the writer */
    private record Named(Found name, boolean ofWriter) {
        Paragraph paragraph() {
            return name.paragraph();
        }
    }

    Workplaces(Contents contents, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.contents = contents;
        this.segments = new Segments(catalogue);
        this.sentences = new Sentences(catalogue);
        this.sameOffice = new SameOffice(catalogue);
        this.employers = new Employers(catalogue);
        InstitutionNames names = new InstitutionNames(catalogue);
        for (Paragraph paragraph : contents.paragraphs) {
            int from = paragraph == contents.paragraphs.get(0) ? employers.addressEnd(paragraph) : 0;
            for (Found found : names.in(paragraph, from, paragraph.words().size())) {
                if (employers.isRoof(found)) {
                    roofs.add(new Named(found, isAboutWriter(found)));
                } else if (employers.mayEmploy(found)) {
                    named.add(new Named(found, isAboutWriter(found)));
                }
            }
        }
        named.removeIf(this::isShortFormOfAnother);
        List<Named> represented = named.stream().filter(this::isRepresented).toList();
        if (represented.size() < named.size()) {
            named.removeAll(represented);
            roofs.addAll(represented);
        }
    }

    /** "La asamblea de la Red Regional … me eligió", beside where somebody works: whom he speaks for employs nobody. */
    private boolean isRepresented(Named one) {
        return catalogue.institutions().organisation(one.name.text()) != null
                && employers.endsWith(Sense.BEFORE_DELEGATION, one.paragraph().words(), one.name.from());
    }

    /** "RNCOM (Red Regional de …)": the organisation is named in words beside its acronym. */
    private boolean isShortFormOfAnother(Named one) {
        String organisation = catalogue.institutions().organisation(one.name.text());
        return organisation != null
                && named.stream()
                        .map(each -> each.name.text())
                        .anyMatch(text -> text.length() > one.name.text().length()
                                && organisation.equals(catalogue.institutions().organisation(text)));
    }

    private boolean isAboutWriter(Found found) {
        List<Word> sentence = found.paragraph()
                .words()
                .subList(
                        sentences.startOf(found.paragraph(), found.from()),
                        sentences.endOf(found.paragraph(), found.to()));
        return catalogue.phrases().isIn(Sense.SELF_INSTITUTION, sentence)
                || catalogue.phrases().isIn(Sense.FIRST_PERSON, sentence);
    }

    /** The only institution that the mail names; null if it names none or several. */
    private Named only() {
        Set<String> different =
                named.stream().map(each -> Word.fold(each.name.text())).collect(Collectors.toSet());
        boolean same = different.stream()
                .allMatch(one -> different.stream().allMatch(other -> one.contains(other) || other.contains(one)));
        return named.isEmpty() || !same
                ? null
                : named.stream()
                        .max(java.util.Comparator.comparingInt(
                                each -> each.name.text().length()))
                        .orElseThrow();
    }

    /** What the writer says of himself by naming nothing but an institution. */
    Draft onlyNamed() {
        Draft draft = new Draft();
        Named only = only();
        if (only != null) {
            put(draft, only.name, Source.PROSE);
        }
        return draft;
    }

    /** Where the writer works, in a sentence about himself; empty if nowhere is said. */
    Draft ofWriter() {
        Draft draft = new Draft();
        List<Named> own = named.stream().filter(Named::ofWriter).toList();
        List<Named> spokenFor =
                own.size() < 2 ? own : own.stream().filter(this::isSpokenFor).toList();
        if (spokenFor.size() == 1) {
            put(draft, spokenFor.get(0).name, Source.PROSE);
        }
        return draft;
    }

    /** "Asistiré en representación del Instituto …, aunque mi plaza es de la Secretaría …". */
    private boolean isSpokenFor(Named one) {
        List<Word> words = one.paragraph().words();
        int at = one.name.from();
        boolean article = at > 0 && Segments.isArticle(words.get(at - 1).folded());
        return employers.endsWith(Sense.BEFORE_DELEGATION, words, at)
                || article && employers.endsWith(Sense.BEFORE_DELEGATION, words, at - 1);
    }

    private Named ofRoof() {
        List<Named> own = roofs.stream().filter(Named::ofWriter).toList();
        long different = own.stream()
                .map(each -> catalogue.institutions().organisation(each.name.text()))
                .distinct()
                .count();
        return different == 1 ? own.get(own.size() - 1) : null;
    }

    /** Completes the writer, about whom the mail speaks as about nobody else. */
    void giveWriter(Draft writer) {
        Named other = only();
        if (other != null
                && !writer.has(Field.INSTITUTION)
                && (other.ofWriter || !contents.signature.has(Field.INSTITUTION))) {
            put(writer, other.name, Source.INFERRED);
        } else if (other == null
                && ofRoof() != null
                && !writer.has(Field.INSTITUTION)
                && !contents.signature.has(Field.INSTITUTION)) {
            put(writer, ofRoof().name, Source.PROSE);
        }
    }

    /**
     * Completes whoever has no institution.
     *
     * @param writer who wrote the mail
     * @param address the mail's sender
     */
    void give(List<Draft> people, Sender writer, String address) {
        for (Draft person : people) {
            if (sameOffice.give(person, named.stream().map(Named::name).toList(), contents.signature)) {
                continue;
            }
            if (person.has(Field.INSTITUTION)) {
                larger(person);
                continue;
            }
            Found beside = beside(person);
            if (beside != null && !employers.isEmbassyThatWrites(beside)) {
                put(person, beside, Source.PROSE);
            }
            if (beside != null) {
                continue;
            }
            boolean isWriter = writer.is(person, address);
            Named above = above(person);
            Named other = above == null ? only() : above;
            if (other != null
                    && !employers.isEmbassyThatWrites(other.name)
                    && mayBeOf(other, person, isWriter, address)) {
                put(person, other.name, above == null ? Source.INFERRED : Source.PROSE);
            } else if (isWriter && other == null && ofRoof() != null && !contents.signature.has(Field.INSTITUTION)) {
                put(person, ofRoof().name, Source.PROSE);
            } else if (!isWriter && isColleague(person, address)) {
                contents.signature
                        .all(Field.INSTITUTION)
                        .forEach(value -> person.put(Field.INSTITUTION, value.value(), value.evidence()));
            }
        }
    }

    private boolean mayBeOf(Named institution, Draft person, boolean isWriter, String address) {
        if (!isWriter && isOfWhoIsToldElsewhere(institution, person)) {
            return false;
        }
        if (isWriter) {
            return institution.ofWriter || !contents.signature.has(Field.INSTITUTION);
        }
        return !institution.ofWriter || isColleague(person, address);
    }

    /** "A (Sin Fronteras), B (Instituto …)": it stands behind another's name, and this one has something of his own there. */
    private boolean isOfWhoIsToldElsewhere(Named institution, Draft person) {
        return contents.mentions.stream()
                .filter(mention -> People.same(mention.draft(), person))
                .anyMatch(mention -> mention.paragraph() == institution.paragraph()
                        && mention.to() < mention.paragraph().words().size()
                        && mention.paragraph().gap(mention.to()).strip().startsWith("(")
                        && !isOfAll(institution.name)
                        && isBehindAnother(institution, person));
    }

    private boolean isBehindAnother(Named institution, Draft person) {
        return contents.mentions.stream()
                .filter(mention -> !People.same(mention.draft(), person))
                .anyMatch(mention -> mention.paragraph() == institution.paragraph()
                        && mention.to() < mention.paragraph().words().size()
                        && mention.paragraph().gap(mention.to()).strip().startsWith("(")
                        && mention.to() <= institution.name.from());
    }

    /** Whose address is of the same office as the mail's sender. */
    private boolean isColleague(Draft person, String address) {
        String email = person.text(Field.EMAIL);
        String domain = address.substring(address.lastIndexOf('@') + 1);
        return email != null
                && !domain.isEmpty()
                && email.endsWith("@" + domain)
                && !catalogue.countries().isPrivate(domain);
    }

    /** "The Department of State nominates X, Officer, Bureau of …": a part of what the same sentence names before. */
    private void larger(Draft person) {
        List<Word> words = Word.of(person.text(Field.INSTITUTION));
        if (words.isEmpty() || !catalogue.institutions().isUnitWord(words, 0)) {
            return;
        }
        for (Mention mention : contents.mentions) {
            Found found = People.same(mention.draft(), person) ? before(mention) : null;
            List<Word> name = found == null ? List.of() : Word.of(found.text());
            if (!name.isEmpty() && !catalogue.institutions().isUnitWord(name, 0)) {
                person.remove(Field.INSTITUTION);
                put(person, found, Source.PROSE);
                return;
            }
        }
        Named introduced = above(person);
        if (introduced != null
                && catalogue.institutions().isUnitAt(words, 0)
                && !catalogue.institutions().isUnitAt(Word.of(introduced.name.text()), 0)) {
            unitOf(person, introduced.name);
        }
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

    /** In the sentences about a person: behind the name, or before it in the same sentence. */
    private Found beside(Draft person) {
        for (Mention mention : contents.mentions) {
            if (People.same(mention.draft(), person)) {
                Found found = behind(mention);
                found = found == null ? before(mention) : found;
                found = found == null ? onlyIn(mention.paragraph()) : found;
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private Found onlyIn(Paragraph paragraph) {
        List<Found> there = named.stream()
                .map(Named::name)
                .filter(name -> name.paragraph() == paragraph)
                .toList();
        long people = contents.mentions.stream()
                .filter(mention -> mention.paragraph() == paragraph)
                .count();
        return there.size() == 1 && people == 1 ? there.get(0) : null;
    }

    private Found behind(Mention mention) {
        Paragraph paragraph = mention.paragraph();
        int next = contents.mentions.stream()
                .filter(other -> other.paragraph() == paragraph && other.from() >= mention.to())
                .mapToInt(Mention::from)
                .min()
                .orElse(paragraph.words().size());
        for (Named each : named) {
            if (each.paragraph() == paragraph
                    && each.name.from() >= mention.to()
                    && (each.name.to() <= next || isOfAll(each.name))) {
                return each.name;
            }
        }
        return null;
    }

    /** "… y …, ambos funcionarios del …". */
    private static boolean isOfAll(Found name) {
        List<Word> words = name.paragraph().words();
        return words.subList(Math.max(0, name.from() - 6), name.from()).stream()
                .anyMatch(word -> BOTH.contains(word.folded()));
    }

    private Found before(Mention mention) {
        int start = sentences.startOf(mention.paragraph(), mention.from());
        List<Found> before = named.stream()
                .map(Named::name)
                .filter(name ->
                        name.paragraph() == mention.paragraph() && name.from() >= start && name.to() <= mention.from())
                .toList();
        List<Found> senders = before.stream()
                .filter(name -> !employers.isEmbassyThatWrites(name))
                .toList();
        List<Found> able = before.size() > 1 ? senders : before;
        return able.size() == 1 ? able.get(0) : null;
    }

    /** The nearest institution above somebody in a list, if it stands alone in its paragraph. */
    private Named above(Draft person) {
        Evidence evidence = person.hasName() ? place(person) : null;
        int line = evidence == null ? -1 : Paragraph.number(evidence.place());
        Paragraph nearest = null;
        for (Named each : named) {
            Paragraph paragraph = each.paragraph();
            boolean near = paragraph.part().equals(evidence == null ? "" : evidence.part())
                    && paragraph.line() >= 0
                    && paragraph.line() < line;
            if (near && (nearest == null || paragraph.line() > nearest.line())) {
                nearest = paragraph;
            }
        }
        Paragraph paragraph = nearest;
        List<Named> there =
                named.stream().filter(each -> each.paragraph() == paragraph).toList();
        return there.size() == 1 ? there.get(0) : null;
    }

    private static Evidence place(Draft person) {
        for (Field field : Field.values()) {
            if (field.isName() && person.best(field) != null) {
                return person.best(field).evidence();
            }
        }
        return null;
    }

    private void put(Draft person, Found name, Source source) {
        Evidence evidence =
                new Evidence(source, name.paragraph().part(), name.paragraph().place());
        segments.institution(name.text(), person, evidence);
    }
}
