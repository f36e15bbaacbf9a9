package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.extraction.document.Block;
import org.rcm.intake.extraction.document.BodyText;
import org.rcm.intake.extraction.document.FormReader;
import org.rcm.intake.extraction.names.Dictation;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.SpelledAddress;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.Part;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Evidence;

/** Reads what a mail's texts and attached forms say about people. One mail, one thread. */
public final class ContentsReader {
    private static final int LETTER = 200;

    private static final int LARGEST_LOGO = 20_000;

    /** People with labels, in tables, lists and forms. */
    private final People people = new People();
    /** People named in the sender's running text, or in the forwarded one where that is the data. */
    private final List<Mention> mentions = new ArrayList<>();
    /** People who no longer come, by a label that says so. */
    private final List<Draft> outgoing = new ArrayList<>();

    /** People whom a label names to be written to; where nobody else is named, it meant who comes. */
    private final List<Draft> contacts = new ArrayList<>();

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Attached attached = new Attached();
    private final Signatory signatory;
    private Forwarded forwarded = Forwarded.NOTHING;

    private final Catalogue catalogue;
    private final GridReader grids;
    private final LabelReader labels;
    private final ListReader lists;
    private final ProseReader prose;
    private final Ditto ditto;
    private final LetterFrame frame;
    private final SpelledAddress spelled;
    private final Dictation dictation;

    private ContentsReader(Catalogue catalogue, String sender, Signatory signatory) {
        this.catalogue = catalogue;
        this.signatory = signatory;
        this.grids = new GridReader(catalogue);
        this.labels = new LabelReader(catalogue);
        this.lists = new ListReader(catalogue);
        this.ditto = new Ditto(catalogue);
        this.frame = new LetterFrame(catalogue);
        this.spelled = new SpelledAddress(catalogue);
        Set<String> writer = Word.of(sender).stream().map(Word::folded).collect(Collectors.toSet());
        this.prose = new ProseReader(catalogue, writer);
        this.dictation = new Dictation(catalogue, writer);
    }

    /** Reads the body first, then the forms: what they say is added to whom the body names. */
    public static Contents read(IncomingMail mail, Catalogue catalogue, FormReader forms) {
        ContentsReader reader = new ContentsReader(catalogue, mail.from().name(), Signatory.of(mail, catalogue));
        reader.readBody(mail);
        reader.readForms(mail.attachments(), forms);
        reader.placeContacts();
        reader.signatory.placeClosing(reader.people, reader.mentions, reader.onlyAsks(mail));
        boolean passesOn = !mail.passages(Passage.Role.FORWARDED).isEmpty();
        reader.signatory.placeBlocks(
                reader.people, passesOn || !bringsDocuments(mail) && !reader.registers(mail) || reader.isAboutPeople());
        return new Contents(
                catalogue,
                reader.people,
                reader.mentions,
                reader.outgoing,
                reader.paragraphs,
                reader.signatory,
                reader.forwarded,
                reader.attached);
    }

    /** The logo below a signature is none. */
    private static boolean bringsDocuments(IncomingMail mail) {
        return mail.attachments().stream().anyMatch(part -> !part.inline() || part.content().length > LARGEST_LOGO);
    }

    private void readBody(IncomingMail mail) {
        List<Block.Line> signatureLines = new ArrayList<>();
        String signaturePart = "1";
        for (Passage passage : new PassageJoiner(catalogue).joined(mail.passages())) {
            if (passage.role() == Passage.Role.OWN) {
                readPassage(passage);
            } else if (Signatory.isSignature(mail, passage)) {
                signatureLines.addAll(writtenOut(BodyText.lines(passage, Evidence.Source.SIGNATURE))
                        .lines());
                signaturePart = passage.part();
            }
        }
        signatory.read(signaturePart, signatureLines, mail.passages());
        List<Passage> forwards = mail.passages(Passage.Role.FORWARDED);
        if (!forwards.isEmpty()) {
            signatory.closeAboveForward();
        }
        if (!forwards.isEmpty() && !isAboutPeople()) {
            forwarded = new Forwarded(true, List.of(), Corrections.in(List.copyOf(paragraphs), catalogue));
            forwards.forEach(this::readPassage);
        } else if (!forwards.isEmpty()) {
            forwarded = new Forwarded(false, passedOn(forwards, mail.from().name()), null);
        }
        if (!isAboutPeople()) {
            new InsertedAnswers(catalogue, labels).in(mail).forEach(people::add);
            readSubject(mail);
        }
    }

    private boolean isAboutPeople() {
        return !people.drafts().isEmpty() || mentions.stream().anyMatch(Mention::comes);
    }

    /** "Según instrucción de mi directora, irá Ana Ruiz", with her particulars in what the director wrote. */
    private List<Draft> passedOn(List<Passage> forwards, String sender) {
        List<Draft> told = new ArrayList<>();
        for (Passage forward : forwards) {
            ContentsReader below = new ContentsReader(catalogue, sender, new Signatory(catalogue));
            below.readPassage(forward);
            told.addAll(below.people.drafts());
            below.mentions.forEach(mention -> told.add(mention.draft()));
        }
        return told;
    }

    /** Who writes nothing but an address, or his own name and office, has said the rest in the subject. */
    private void readSubject(IncomingMail mail) {
        if (mail.inReplyTo() != null) {
            return;
        }
        List<String> own = mail.passages(Passage.Role.OWN).stream()
                .map(Passage::text)
                .map(String::strip)
                .toList();
        SubjectPeople subject = new SubjectPeople(mail.subject(), lists, catalogue);
        if (own.stream().allMatch(text -> text.indexOf(' ') < 0)) {
            subject.all().forEach(people::add);
        } else if (own.stream().allMatch(text -> text.indexOf('?') < 0)) {
            subject.registered().forEach(people::add);
        }
    }

    private void placeContacts() {
        boolean others = people.drafts().stream().anyMatch(Draft::hasName)
                || signatory.isClosed()
                || mentions.stream().anyMatch(Mention::comes)
                || attached.mentions().stream().anyMatch(Mention::comes);
        if (!others) {
            contacts.forEach(people::add);
        }
    }

    /** "L'Office aimerait savoir si …", and of nobody that he comes. */
    private boolean onlyAsks(IncomingMail mail) {
        List<Word> words = mail.passages(Passage.Role.OWN).stream()
                .flatMap(passage -> Word.of(passage.text()).stream())
                .toList();
        return !bringsDocuments(mail)
                && Stream.of(Phrases.Sense.QUESTION, Phrases.Sense.ENQUIRY)
                        .anyMatch(sense -> catalogue.phrases().isIn(sense, words))
                && Stream.of(Phrases.Sense.REGISTRATION, Phrases.Sense.COMMITS, Phrases.Sense.FOR_OTHERS)
                        .noneMatch(sense -> catalogue.phrases().isIn(sense, words));
    }

    /** True if the sender's words, or a subject of his own, are about coming, and nothing is asked. */
    private boolean registers(IncomingMail mail) {
        StringBuilder text = new StringBuilder(mail.inReplyTo() == null ? mail.subject() : "");
        mail.passages(Passage.Role.OWN).forEach(passage -> text.append('\n').append(passage.text()));
        List<Word> words = Word.of(text.toString());
        return text.indexOf("?") < 0
                && Stream.of(Phrases.Sense.REGISTRATION, Phrases.Sense.FIRST_PERSON, Phrases.Sense.COMMITS)
                        .anyMatch(sense -> catalogue.phrases().isIn(sense, words));
    }

    /** Without abbreviations, and with addresses that were spelled. */
    private Block.Lines writtenOut(Block.Lines lines) {
        Block.Lines whole = catalogue.institutions().abbreviations().writtenOut(lines);
        return new Block.Lines(
                whole.part(),
                whole.labelled(),
                whole.lines().stream()
                        .map(line -> new Block.Line(line.place(), spelled.written(line.text())))
                        .toList());
    }

    private void readPassage(Passage passage) {
        Block.Lines lines = frame.within(writtenOut(BodyText.lines(passage, Evidence.Source.LABEL)));
        List<Draft> found = new ArrayList<>();
        for (Block.Grid grid : BodyText.grids(passage, lines)) {
            found.addAll(readGrid(grid));
        }
        found.forEach(people::add);
        readLines(found.isEmpty() ? lines : BodyText.withoutTables(lines), lines, mentions, true);
    }

    /** A table; where it has no headings, each row is read as a list item. */
    private List<Draft> readGrid(Block.Grid grid) {
        List<Draft> found = ditto.writtenOut(grids.read(grid));
        if (!found.isEmpty() || grid.rows().stream().allMatch(row -> row.size() < 3)) {
            return found;
        }
        List<Block.Line> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(grid.rows().size(), Block.Grid.MAX_ROWS); row++) {
            String line = String.join("\t", grid.rows().get(row)).replaceFirst("^\\s*\\d{1,3}\t", "");
            rows.add(new Block.Line(grid.evidence(row).place(), line));
            rows.add(new Block.Line("", ""));
        }
        return ditto.writtenOut(lists.read(grid.part(), rows).people());
    }

    private void readLines(Block.Lines lines, Block.Lines whole, List<Mention> into, boolean withLists) {
        LabelReader.Reading labelled = labels.read(lines);
        contacts.addAll(labelled.contacts());
        ditto.writtenOut(labelled.people()).stream()
                .filter(ContentsReader::saysWho)
                .forEach(person -> {
                    if (person.has(Field.REPLACES)) {
                        outgoing.add(person);
                    } else {
                        people.add(person);
                    }
                });
        List<Block.Line> rest = labelled.rest();
        if (withLists) {
            ListReader.Reading listed = lists.read(lines.part(), rest, whole.lines());
            new Predecessor(catalogue).addTo(listed.people(), rest);
            ditto.writtenOut(listed.people()).stream()
                    .filter(person -> !listed.blocks().contains(person)
                            || !(signatory.isSender(person) || person == listed.last()))
                    .forEach(people::add);
            signatory.sortOut(listed, people);
            rest = listed.rest();
        } else {
            rest = readAttachedList(lines.part(), rest);
        }
        List<Paragraph> running = Paragraph.of(lines.part(), rest).stream()
                .map(dictation::withCapitals)
                .toList();
        paragraphs.addAll(into == mentions ? running : List.of());
        for (Mention mention : prose.read(running)) {
            boolean signs = into == mentions && signatory.isSender(mention.draft()) && isBelowClosing(mention);
            into.add(signs ? mention.withoutComing() : mention);
            if (signs && mention.comes()) {
                signatory.signsAs(mention);
            }
        }
    }

    /** Entries each of which has an address; who stands as an addressee does, or as one signs, is data where nobody else is. */
    private List<Block.Line> readAttachedList(String part, List<Block.Line> lines) {
        ListReader.Reading listed = lists.read(part, lines);
        List<Draft> entries = new ArrayList<>(listed.people());
        entries.removeAll(listed.blocks());
        if (entries.isEmpty()
                && prose.read(Paragraph.of(part, listed.rest())).stream().noneMatch(Mention::comes)) {
            entries.addAll(listed.blocks());
        }
        if (listed.people().isEmpty() || !entries.stream().allMatch(person -> person.has(Field.EMAIL))) {
            return lines;
        }
        ditto.writtenOut(entries).forEach(people::add);
        return listed.rest();
    }

    /** "Saludos, Ana Ruiz, Instituto …, ana@…": in one line with the greeting that ends the mail. */
    private boolean isBelowClosing(Mention mention) {
        List<Word> words = mention.paragraph().words();
        PhraseIndex.Hit<Phrases.Sense> closing = catalogue.phrases().at(Phrases.Sense.CLOSING, words);
        return closing != null
                && closing.to() == mention.from()
                && mention.paragraph() == paragraphs.get(paragraphs.size() - 1);
    }

    private static boolean saysWho(Draft draft) {
        return draft.hasName() || draft.size() >= 1;
    }

    private void readForms(List<Part> parts, FormReader forms) {
        for (Part part : parts) {
            FormReader.Form form = forms.read(part);
            attached.findings().addAll(form.findings());
            int characters = 0;
            for (Block block : form.blocks()) {
                if (block instanceof Block.Grid grid) {
                    readGrid(grid).forEach(people::add);
                } else if (block instanceof Block.Lines lines) {
                    readLines(lines, lines, attached.mentions(), false);
                    for (Block.Line line : lines.lines()) {
                        characters += line.text().length();
                    }
                }
            }
            if (characters > LETTER) {
                attached.letters().add(part.path());
            }
        }
    }
}
