package org.rcm.intake.extraction.contents;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.names.Affiliation;
import org.rcm.intake.extraction.names.NameFinder;
import org.rcm.intake.extraction.names.OrganisationOfAddress;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Stated;

/** Reads what running text says of somebody around his name: title, position, institution, address. Thread-safe. */
public final class Description {
    /** "asesora jurídica (su correo es …)": what a bracket begins that ends elsewhere. */
    private static final Pattern OPEN = Pattern.compile("\\s*\\((?:su|sus|his|her|their|my|mi)?\\s*$");

    private static final int LONGEST = 60;

    private final Catalogue catalogue;
    private final Segments segments;
    private final Sentences sentences;
    private final Affiliation affiliation;
    private final PassportInProse passports;
    private final OrganisationOfAddress organisations;

    public Description(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.segments = new Segments(catalogue);
        this.sentences = new Sentences(catalogue);
        this.affiliation = new Affiliation(catalogue);
        this.passports = new PassportInProse(catalogue);
        this.organisations = new OrganisationOfAddress(catalogue);
    }

    /** Whom the words of a name call, and what stands behind it, up to that word. */
    Draft of(Paragraph paragraph, NameFinder.Name name, int end) {
        Evidence evidence = new Evidence(Evidence.Source.PROSE, paragraph.part(), paragraph.place());
        Draft draft = new Draft();
        int titles = catalogue.honorifics().end(paragraph.text(), paragraph.words(), name.from());
        if (name.titled()) {
            draft.put(Field.HONORIFIC, before(paragraph, name.from(), Math.min(titles, name.bare())), evidence);
        }
        draft.put(Field.FULL_NAME, paragraph.text(name.bare(), name.to()), evidence);
        Affiliation.Span organisation = affiliation.behind(paragraph, name.to());
        if (organisation != null && organisation.to() <= end) {
            institution(paragraph.text(organisation.from(), organisation.to()), draft, evidence);
        }
        String tail = tail(paragraph, organisation == null ? name.to() : Math.min(organisation.to(), end), end);
        if (!tail.isBlank()) {
            segments.read(Segments.split(tail), draft, evidence);
        }
        extras(paragraph, name.to(), end, draft, evidence);
        if (!draft.has(Field.POSITION)) {
            draft.put(Field.POSITION, before(paragraph, titles, name.bare()), evidence);
        }
        organisations.part(draft);
        return draft;
    }

    /** As it is written, unless the catalogue knows it, or it ends with "de" and its country. */
    private void institution(String text, Draft draft, Evidence evidence) {
        List<Word> words = Word.of(text);
        boolean placed = catalogue.countries().in(words).stream()
                .anyMatch(hit -> hit.to() == words.size()
                        && hit.from() > 1
                        && catalogue.grammar().is(Role.ARTICLE, words.get(hit.from() - 1)));
        if (placed || catalogue.institutions().knownLength(text) > 0) {
            segments.institution(text, draft, evidence);
        } else {
            draft.put(Field.INSTITUTION, text, evidence);
        }
    }

    /** What the rest of a sentence, from this word on, says of somebody. */
    public Draft behind(Paragraph paragraph, int from) {
        Draft said = new Draft();
        String tail =
                tail(paragraph, from, end(paragraph, from, paragraph.words().size()));
        if (!tail.isBlank()) {
            Evidence evidence = new Evidence(Evidence.Source.PROSE, paragraph.part(), paragraph.place());
            segments.read(Segments.split(tail), said, evidence);
        }
        return said;
    }

    /** "La señora Viceministra …": where no position is told, the title is one. */
    void officeByTitle(Draft person) {
        Stated<String> title = person.best(Field.HONORIFIC);
        if (title != null) {
            person.put(Field.POSITION, catalogue.honorifics().office(title.value()), title.evidence());
        }
    }

    /** The words up to that one, without what parts them from it; empty where there are none. */
    private static String before(Paragraph paragraph, int from, int to) {
        return from >= to
                ? ""
                : paragraph
                        .text()
                        .substring(
                                paragraph.words().get(from).start(),
                                paragraph.words().get(to).start())
                        .replaceAll("[\\s,:]+$", "");
    }

    /** Address and document number may stand further behind the name than position and institution. */
    private void extras(Paragraph paragraph, int from, int end, Draft draft, Evidence evidence) {
        if (from >= end) {
            return;
        }
        int start = paragraph.words().get(from - 1).end();
        int stop = end < paragraph.words().size()
                ? paragraph.words().get(end).start()
                : paragraph.text().length();
        String text = paragraph.text().substring(start, stop);
        List<String> emails = Values.emails(text);
        if (!emails.isEmpty()
                && !draft.has(Field.EMAIL)
                && !isOfAnother(
                        paragraph, from, start + text.toLowerCase(Locale.ROOT).indexOf(emails.get(0)))) {
            draft.put(Field.EMAIL, emails.get(0), evidence);
        }
        draft.put(Field.PASSPORT_NUMBER, passports.number(paragraph, from, end), evidence);
        passports.dates(paragraph, from, end, draft, evidence);
    }

    private boolean isOfAnother(Paragraph paragraph, int from, int offset) {
        int at = from;
        while (at < paragraph.words().size() && paragraph.words().get(at).start() < offset) {
            at++;
        }
        return catalogue.phrases().isIn(Sense.OTHERS_ADDRESS, paragraph.words().subList(from, at));
    }

    private String tail(Paragraph paragraph, int from, int end) {
        StringBuilder tail = new StringBuilder();
        int at = from;
        while (at < end) {
            int start = at;
            List<Word> ahead = paragraph.words().subList(at, Math.min(end, at + 8));
            PhraseIndex.Hit<Sense> described = catalogue.phrases().at(Sense.DESCRIBED_AS, ahead);
            if (described != null && !isWithinName(paragraph, at)) {
                at += described.to();
                String before = withoutTrailing(tail.toString());
                tail.setLength(0);
                tail.append(before).append(" , ");
            } else if (catalogue.phrases().beginsWith(Sense.TAIL_END, ahead)
                    || ahead.get(0).opensContraction(paragraph.text())) {
                break;
            } else {
                at++;
                tail.append(start == from ? "" : paragraph.gap(start)).append(paragraph.text(start, at));
            }
        }
        String text = tail.toString();
        boolean bracket = at > from
                && text.lastIndexOf('(') > text.lastIndexOf(')')
                && paragraph.words().get(at - 1).end() < paragraph.text().length()
                && paragraph.text().charAt(paragraph.words().get(at - 1).end()) == ')';
        String whole = bracket ? text + ")" : text;
        return withoutTrailing(OPEN.matcher(whole).replaceFirst(""));
    }

    /** "Ministerio de Trabajo de Panamá", where nobody says that he works. */
    private boolean isWithinName(Paragraph paragraph, int at) {
        return paragraph.words().get(at).isCapitalised(paragraph.text())
                && at > 0
                && paragraph.gap(at).isBlank()
                && catalogue.grammar().is(Role.OF, paragraph.words().get(at - 1));
    }

    private String withoutTrailing(String tail) {
        String text = tail.strip();
        int space = text.lastIndexOf(' ');
        while (space > 0 && catalogue.grammar().is(Role.BEHIND_DESCRIPTION, Word.fold(text.substring(space + 1)))) {
            text = text.substring(0, space).strip();
            space = text.lastIndexOf(' ');
        }
        return text;
    }

    /** Index behind what is said of whoever is named before this word, where somebody else is named at {@code next}. */
    int end(Paragraph paragraph, int from, int next) {
        int end = Math.min(Math.min(next, from + LONGEST), sentences.endOf(paragraph, from));
        for (int at = from; at + 1 < end && next < paragraph.words().size(); at++) {
            if (beginsForAnother(paragraph, at, end)) {
                return at;
            }
        }
        return end;
    }

    /** "…, y por el Instituto … don Luis Mora", "…; y del Instituto nos dieron el nombre de don Luis Mora": what follows is said of whoever is named next. */
    private boolean beginsForAnother(Paragraph paragraph, int at, int end) {
        boolean ofOffice = at > 0
                && paragraph.gap(at).contains(";")
                && (catalogue.grammar().is(Role.OF, paragraph.words().get(at + 1))
                        || catalogue
                                .grammar()
                                .is(Role.BEFORE_PLACE, paragraph.words().get(at + 1)));
        return catalogue
                        .phrases()
                        .beginsWith(Sense.CLAUSE_LINK, paragraph.words().subList(at, at + 1))
                && (ofOffice
                        || catalogue
                                .phrases()
                                .beginsWith(Sense.FOR_WHOM, paragraph.words().subList(at + 1, end)));
    }
}
