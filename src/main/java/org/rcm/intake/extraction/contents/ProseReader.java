package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rcm.intake.extraction.names.Affiliation;
import org.rcm.intake.extraction.names.InstitutionNames;
import org.rcm.intake.extraction.names.NameFinder;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.text.Coming;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
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

/** Finds people in running text, with what stands behind their names. Thread-safe. */
public final class ProseReader {
    private static final int MAX_MENTIONS = 60;
    private static final int LONGEST_TITLE = 3;
    /** "asesora jurídica (su correo es …)": what a bracket begins that ends elsewhere. */
    private static final Pattern OPEN = Pattern.compile("\\s*\\((?:su|sus|his|her|their|my|mi)?\\s*$");

    private final Catalogue catalogue;
    private final Segments segments;
    private final Sentences sentences;
    private final Coming coming;
    private final NameFinder finder;
    private final InstitutionNames institutions;
    private final Affiliation affiliation;
    private final PassportInProse passports;
    private final ByOffice offices;

    public ProseReader(Catalogue catalogue) {
        this(catalogue, Set.of());
    }

    /** @param header the words, folded, of the name in the mail's header */
    public ProseReader(Catalogue catalogue, Set<String> header) {
        this.catalogue = catalogue;
        this.segments = new Segments(catalogue);
        this.sentences = new Sentences(catalogue);
        this.coming = new Coming(catalogue);
        this.finder = new NameFinder(catalogue, header);
        this.institutions = new InstitutionNames(catalogue);
        this.affiliation = new Affiliation(catalogue);
        this.passports = new PassportInProse(catalogue);
        this.offices = new ByOffice(catalogue);
    }

    public List<Mention> read(List<Paragraph> paragraphs) {
        List<Mention> mentions = new ArrayList<>();
        boolean announced = false;
        for (Paragraph paragraph : paragraphs) {
            if (mentions.size() < MAX_MENTIONS) {
                List<Mention> named = read(paragraph);
                mentions.addAll(announced ? offices.withPositions(named) : named);
                announced |= offices.announces(paragraph);
            }
        }
        return mentions;
    }

    /** The people of one paragraph, in its order; who is only greeted is none. */
    public List<Mention> read(Paragraph paragraph) {
        List<int[]> names = finder.names(paragraph);
        List<Mention> mentions = new ArrayList<>();
        boolean chained = false;
        boolean contact = false;
        int sentence = 0;
        for (int i = 0; i < names.size(); i++) {
            int[] name = names.get(i);
            int end = tailEnd(
                    paragraph,
                    name[2],
                    i + 1 < names.size()
                            ? names.get(i + 1)[0]
                            : paragraph.words().size());
            if (i > 0 && sentences.endsBetween(paragraph, names.get(i - 1)[2], name[0])) {
                chained = false;
                sentence = name[0];
            }
            boolean othersTurn = i + 1 < names.size() && coming.before(paragraph, names.get(i + 1)[0]);
            int until = sentences.endOf(paragraph, name[2]);
            boolean said = coming.after(paragraph, name[2], othersTurn ? Math.min(until, names.get(i + 1)[0]) : until)
                    || goesOnAbout(paragraph, name[2], names, i);
            boolean comes = said
                    || coming.before(paragraph, name[0])
                    || (chained && coming.joined(paragraph, name[0]))
                    || isListed(paragraph, name[0], sentence)
                    || isWriterWhoComes(paragraph, name[0])
                    || isSpokenFor(paragraph, name[0]);
            boolean titled = name[1] > name[0];
            int begin = i == 0
                    ? sentences.startOf(paragraph, name[0])
                    : Math.max(sentences.startOf(paragraph, name[0]), names.get(i - 1)[2]);
            comes |= titled && coming.shortlyBefore(paragraph, name[0], begin)
                    || coming.enrolled(paragraph, name[0], begin)
                    || coming.beforePosition(paragraph, name[0], begin);
            boolean written = coming.isContact(paragraph, name[0]) && !said;
            contact = written || contact && !comes && goesOnNaming(paragraph, names, i);
            comes &= !isAskedAbout(paragraph, name[0], until) && !written;
            Mention mention = mention(paragraph, name, end, comes);
            if (!comes && !contact && isDescribed(mention) && !isToWriteTo(mention)) {
                comes = true;
                mention = new Mention(paragraph, mention.from(), mention.to(), mention.draft(), true, mention.titled());
            }
            if (comes && !mention.draft().has(Field.POSITION)) {
                officeByTitle(mention.draft());
            }
            chained |= comes;
            mentions.add(mention);
        }
        return mentions;
    }

    private void officeByTitle(Draft person) {
        Stated<String> title = person.best(Field.HONORIFIC);
        if (title != null) {
            person.put(Field.POSITION, catalogue.honorifics().office(title.value()), title.evidence());
        }
    }

    /** "Contact Ms. X (x@…) or Mr. Y": in the sentence of whoever is named before. */
    private boolean goesOnNaming(Paragraph paragraph, List<int[]> names, int name) {
        return !sentences.endsBetween(paragraph, names.get(name - 1)[2], names.get(name)[0]);
    }

    /** "Quedo como enlace para lo que se requiera: …", before the name. */
    private boolean isToWriteTo(Mention mention) {
        List<Word> words = mention.paragraph().words();
        int start = sentences.startOf(mention.paragraph(), mention.from());
        return catalogue.phrases().isIn(Sense.CONTACT_NAMED, words.subList(start, mention.from()));
    }

    /** "… de la Viceministra X. Ella asistirá": the next sentence begins with a word for whom this one named last. */
    private boolean goesOnAbout(Paragraph paragraph, int from, List<int[]> names, int name) {
        int next = sentences.endOf(paragraph, from);
        boolean last = name + 1 == names.size() || names.get(name + 1)[0] > next;
        List<Word> ahead = paragraph.words().subList(next, paragraph.words().size());
        PhraseIndex.Hit<Sense> pronoun = last ? catalogue.phrases().at(Sense.PRONOUN, ahead) : null;
        return pronoun != null
                && catalogue.phrases().beginsWith(Sense.AFTER_PERSON, ahead.subList(pronoun.to(), ahead.size()));
    }

    /** "¿Podría asistir Hugo Batz?" says of nobody that he comes; "¿Podrían inscribir a Hugo Batz?" does. */
    private boolean isAskedAbout(Paragraph paragraph, int from, int end) {
        List<Word> sentence = paragraph.words().subList(sentences.startOf(paragraph, from), end);
        return sentences.asks(paragraph, end) && !catalogue.phrases().isIn(Sense.REQUEST, sentence);
    }

    /** "Participaremos con dos personas: …", "iremos dos: su servidora, …": a list begins behind words about coming. */
    private boolean isListed(Paragraph paragraph, int at, int from) {
        int colon = at;
        while (colon > from
                && colon > at - LONGEST_TITLE
                && !paragraph.gap(colon).contains(":")) {
            colon--;
        }
        List<Word> between = paragraph.words().subList(colon, at);
        boolean introduced = between.isEmpty() || catalogue.phrases().isIn(Sense.WRITER_HIMSELF, between);
        return colon > from
                && introduced
                && paragraph.gap(colon).contains(":")
                && catalogue
                        .phrases()
                        .isIn(Sense.REGISTRATION, paragraph.words().subList(from, colon));
    }

    /** "It will be me from our side. My name for the ticket is Ana Ruiz": that he comes is said before he is named. */
    private boolean isWriterWhoComes(Paragraph paragraph, int at) {
        return coming.isIntroduced(paragraph, at)
                && catalogue.withdrawals().in(paragraph.words()).isEmpty()
                && catalogue
                        .phrases()
                        .find(Sense.FIRST_PERSON, paragraph.words().subList(0, at))
                        .stream()
                        .anyMatch(hit -> sentences.endOf(paragraph, hit.to()) < at);
    }

    /** "Por la Presidencia Pro Tempore: Ministra Ana Ruiz": right behind the colon, or behind her title. */
    private boolean isSpokenFor(Paragraph paragraph, int at) {
        int colon = at;
        while (colon > 0 && colon > at - LONGEST_TITLE && !paragraph.gap(colon).contains(":")) {
            colon--;
        }
        return colon > 0
                && paragraph.gap(colon).contains(":")
                && catalogue
                        .phrases()
                        .beginsWith(
                                Sense.FOR_WHOM,
                                paragraph.words().subList(sentences.startOf(paragraph, colon - 1), colon));
    }

    /** Whoever is given an address and a position or institution is meant to be registered, unless the sentence says no. */
    private boolean isDescribed(Mention mention) {
        Draft draft = mention.draft();
        Paragraph paragraph = mention.paragraph();
        boolean told = draft.has(Field.EMAIL)
                && (draft.has(Field.INSTITUTION)
                        || draft.has(Field.POSITION)
                        || draft.has(Field.PASSPORT_NUMBER)
                        || !institutions
                                .in(paragraph, sentences.startOf(paragraph, mention.from()), mention.from())
                                .isEmpty());
        return told && !catalogue.phrases().isIn(Sense.WITHDRAWAL, sentences.around(mention));
    }

    private Mention mention(Paragraph paragraph, int[] name, int end, boolean comes) {
        Evidence evidence = new Evidence(Evidence.Source.PROSE, paragraph.part(), paragraph.place());
        Draft draft = new Draft();
        int titles = catalogue.honorifics().end(paragraph.text(), paragraph.words(), name[0]);
        if (name[1] > name[0]) {
            draft.put(Field.HONORIFIC, before(paragraph, name[0], Math.min(titles, name[1])), evidence);
        }
        draft.put(Field.FULL_NAME, paragraph.text(name[1], name[2]), evidence);
        Affiliation.Span organisation = affiliation.behind(paragraph, name[2]);
        if (organisation != null && organisation.to() <= end) {
            institution(paragraph.text(organisation.from(), organisation.to()), draft, evidence);
        }
        String tail = tail(paragraph, organisation == null ? name[2] : Math.min(organisation.to(), end), end);
        if (!tail.isBlank()) {
            segments.read(Segments.split(tail), draft, evidence);
        }
        extras(paragraph, name[2], end, draft, evidence);
        if (!draft.has(Field.POSITION)) {
            draft.put(Field.POSITION, before(paragraph, titles, name[1]), evidence);
        }
        return new Mention(paragraph, name[0], name[2], draft, comes, name[1] > name[0]);
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
    public Draft described(Paragraph paragraph, int from) {
        Draft said = new Draft();
        String tail =
                tail(paragraph, from, tailEnd(paragraph, from, paragraph.words().size()));
        if (!tail.isBlank()) {
            Evidence evidence = new Evidence(Evidence.Source.PROSE, paragraph.part(), paragraph.place());
            segments.read(Segments.split(tail), said, evidence);
        }
        return said;
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
            if (described != null) {
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

    private String withoutTrailing(String tail) {
        String text = tail.strip();
        int space = text.lastIndexOf(' ');
        while (space > 0 && catalogue.grammar().is(Role.BEHIND_DESCRIPTION, Word.fold(text.substring(space + 1)))) {
            text = text.substring(0, space).strip();
            space = text.lastIndexOf(' ');
        }
        return text;
    }

    private int tailEnd(Paragraph paragraph, int from, int next) {
        int end = Math.min(Math.min(next, from + 60), sentences.endOf(paragraph, from));
        for (int at = from; at + 1 < end && next < paragraph.words().size(); at++) {
            if (beginsForAnother(paragraph, at, end)) {
                return at;
            }
        }
        return end;
    }

    /** "…, y por el Instituto … don Luis Mora": what follows is said of whoever is named next. */
    private boolean beginsForAnother(Paragraph paragraph, int at, int end) {
        return catalogue
                        .phrases()
                        .beginsWith(Sense.CLAUSE_LINK, paragraph.words().subList(at, at + 1))
                && catalogue
                        .phrases()
                        .beginsWith(Sense.FOR_WHOM, paragraph.words().subList(at + 1, end));
    }
}
