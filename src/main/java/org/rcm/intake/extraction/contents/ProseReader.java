package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rcm.intake.extraction.names.InstitutionNames;
import org.rcm.intake.extraction.names.NameFinder;
import org.rcm.intake.extraction.names.NameFinder.Name;
import org.rcm.intake.extraction.text.Coming;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;

/** Finds people in running text, with what stands behind their names. Thread-safe. */
public final class ProseReader {
    private static final int MAX_MENTIONS = 60;
    private static final int LONGEST_TITLE = 3;
    /** Words behind a name of which a colon goes on to say something. */
    private static final int FAR_COLON = 4;

    private final Catalogue catalogue;
    private final Sentences sentences;
    private final Coming coming;
    private final NameFinder finder;
    private final InstitutionNames institutions;
    private final Description description;
    private final ByOffice offices;
    private final AddressRow rows;

    public ProseReader(Catalogue catalogue) {
        this(catalogue, Set.of());
    }

    /** @param header the words, folded, of the name in the mail's header */
    public ProseReader(Catalogue catalogue, Set<String> header) {
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue);
        this.coming = new Coming(catalogue);
        this.finder = new NameFinder(catalogue, header);
        this.institutions = new InstitutionNames(catalogue);
        this.description = new Description(catalogue);
        this.offices = new ByOffice(catalogue);
        this.rows = new AddressRow(catalogue);
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
        List<Name> names = finder.names(paragraph);
        Map<Integer, String> rowed = rows.of(paragraph, names);
        List<Mention> mentions = new ArrayList<>();
        boolean chained = false;
        boolean contact = false;
        int sentence = 0;
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            if (i > 0 && sentences.endsBetween(paragraph, names.get(i - 1).to(), name.from())) {
                chained = false;
                sentence = name.from();
            }
            boolean said = isSaid(paragraph, names, i);
            boolean written = coming.isContact(paragraph, name.from()) && !said;
            boolean meant = said
                    || chained && coming.joined(paragraph, name.from())
                    || isListed(paragraph, name.from(), sentence)
                    || isMeant(paragraph, names, i);
            contact = written || contact && !meant && goesOnNaming(paragraph, names, i);
            boolean comes =
                    meant && !written && !isAskedAbout(paragraph, name.from(), sentences.endOf(paragraph, name.to()));
            Mention mention = mention(paragraph, names, i, comes);
            if (rowed.containsKey(i)) {
                Evidence evidence = new Evidence(Evidence.Source.PROSE, paragraph.part(), paragraph.place());
                mention.draft().remove(Field.EMAIL);
                mention.draft().put(Field.EMAIL, rowed.get(i), evidence);
            }
            if (!comes && !contact && isDescribed(mention) && !isToWriteTo(mention)) {
                mention = mention.withComing();
            }
            if (mention.comes() && !mention.draft().has(Field.POSITION)) {
                offices.giveApposed(mention);
                description.officeByTitle(mention.draft());
            }
            chained |= mention.comes();
            mentions.add(mention);
        }
        return mentions;
    }

    private Mention mention(Paragraph paragraph, List<Name> names, int at, boolean comes) {
        Name name = names.get(at);
        int next = at + 1 < names.size()
                ? names.get(at + 1).from()
                : paragraph.words().size();
        Draft draft = description.of(paragraph, name, description.end(paragraph, name.to(), next));
        return new Mention(paragraph, name.from(), name.to(), draft, comes, name.titled());
    }

    /** "Ana Ruiz asistirá", up to where somebody else's turn comes. */
    private boolean isSaid(Paragraph paragraph, List<Name> names, int at) {
        Name name = names.get(at);
        int until = upToColon(paragraph, name.to(), sentences.endOf(paragraph, name.to()));
        boolean othersTurn = at + 1 < names.size()
                && coming.before(paragraph, names.get(at + 1).from());
        return coming.after(
                        paragraph,
                        name.to(),
                        othersTurn ? Math.min(until, names.get(at + 1).from()) : until)
                || goesOnAbout(paragraph, name.to(), names, at);
    }

    /** "La circular la marginó Ana Ruiz, así que les detallo: irían …": whom it leads to is named behind the colon. */
    private static int upToColon(Paragraph paragraph, int from, int end) {
        for (int i = from + FAR_COLON; i < end; i++) {
            if (paragraph.gap(i).contains(":")) {
                return i;
            }
        }
        return end;
    }

    /** "Asistirá Ana Ruiz", "inscribo a la Lic. Ana Ruiz": what stands before the name says so. */
    private boolean isMeant(Paragraph paragraph, List<Name> names, int at) {
        Name name = names.get(at);
        int start = sentences.startOf(paragraph, name.from());
        int begin = at == 0 ? start : Math.max(start, names.get(at - 1).to());
        return coming.before(paragraph, name.from())
                || isWriterWhoComes(paragraph, name.from())
                || isSpokenFor(paragraph, name.from())
                || (name.titled() || coming.behindEvent(paragraph, name.from()))
                        && coming.shortlyBefore(paragraph, name.from(), begin)
                || coming.enrolled(paragraph, name.from(), begin)
                || coming.beforePosition(paragraph, name.from(), begin);
    }

    /** "Contact Ms. X (x@…) or Mr. Y": in the sentence of whoever is named before. */
    private boolean goesOnNaming(Paragraph paragraph, List<Name> names, int name) {
        return !sentences.endsBetween(
                paragraph, names.get(name - 1).to(), names.get(name).from());
    }

    /** "Quedo como enlace para lo que se requiera: …", before the name. */
    private boolean isToWriteTo(Mention mention) {
        List<Word> words = mention.paragraph().words();
        int start = sentences.startOf(mention.paragraph(), mention.from());
        return catalogue.phrases().isIn(Sense.CONTACT_NAMED, words.subList(start, mention.from()));
    }

    /** "… de la Viceministra X. Ella asistirá": the next sentence begins with a word for whom this one named last. */
    private boolean goesOnAbout(Paragraph paragraph, int from, List<Name> names, int name) {
        int next = sentences.endOf(paragraph, from);
        boolean last = name + 1 == names.size() || names.get(name + 1).from() > next;
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
}
