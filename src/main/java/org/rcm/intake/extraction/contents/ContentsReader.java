package org.rcm.intake.extraction.contents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
import org.rcm.intake.registration.Finding;

/** Reads what a mail's texts and attached forms say about people. One mail, one thread. */
public final class ContentsReader {
    private static final int LETTER = 200;

    /** People with labels, in tables, lists and forms. */
    private final People people = new People();
    /** People named in the sender's running text, or in the forwarded one where that is the data. */
    private final List<Mention> mentions = new ArrayList<>();
    /** People named in attached letters. */
    private final List<Mention> lettersMentions = new ArrayList<>();

    /** People who no longer come, by a label that says so. */
    private final List<Draft> outgoing = new ArrayList<>();

    /** People whom a label names to be written to; where nobody else is named, it meant who comes. */
    private final List<Draft> contacts = new ArrayList<>();

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    /** Parts that hold text to read, and are no passports for that. */
    private final Set<String> letters = new HashSet<>();

    private Draft signature = new Draft();
    private boolean forwarded;
    /** People named in a forwarded text below words of the sender's own that say who comes. */
    private final List<Draft> passedOn = new ArrayList<>();
    /** What is put right above a forwarded mail that is the data; null if none is. */
    private Corrections above;

    /** What stands in the sender's own text like a signature: the sender's name alone in its line, and lines below. */
    private final List<Draft> signatures = new ArrayList<>();

    /** People whose name stands alone in its line, with lines below. */
    private final List<Draft> cards = new ArrayList<>();

    /** A name with lines below it that ends the mail, of somebody else than the header names. */
    private Draft closing;

    private final Draft header = new Draft();

    /** What stands above like a signature is none: the sender signs below it. */
    private boolean signedBelow;

    private final Catalogue catalogue;
    private final GridReader grids;
    private final LabelReader labels;
    private final ListReader lists;
    private final ProseReader prose;
    private final Ditto ditto;
    private final LetterFrame frame;
    private final SpelledAddress spelled;
    private final Dictation dictation;

    private ContentsReader(Catalogue catalogue, String sender) {
        this.catalogue = catalogue;
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
        ContentsReader reader = new ContentsReader(catalogue, mail.from().name());
        reader.readBody(mail);
        reader.readForms(mail.attachments(), forms);
        reader.placeContacts();
        reader.placeClosing();
        boolean passesOn = !mail.passages(Passage.Role.FORWARDED).isEmpty();
        reader.placeSignatures(passesOn || mail.attachments().isEmpty() && !reader.registers(mail));
        return reader.gathered();
    }

    private Contents gathered() {
        return new Contents(
                catalogue,
                header,
                people,
                mentions,
                lettersMentions,
                outgoing,
                paragraphs,
                findings,
                letters,
                signature,
                forwarded,
                passedOn,
                above,
                signatures);
    }

    private void readBody(IncomingMail mail) {
        Evidence from = new Evidence(Evidence.Source.SENDER, "0", "From");
        header.put(Field.FULL_NAME, mail.from().name(), from);
        header.put(Field.EMAIL, mail.from().address(), from);
        List<Block.Line> signatureLines = new ArrayList<>();
        String signaturePart = "1";
        signedBelow = mail.passages().stream()
                .filter(passage -> passage.role() == Passage.Role.SIGNATURE && !forwardedBefore(mail, passage))
                .anyMatch(this::namesSender);
        for (Passage passage : new PassageJoiner(catalogue).joined(mail.passages())) {
            if (passage.role() == Passage.Role.OWN) {
                readPassage(passage);
            } else if (passage.role() == Passage.Role.SIGNATURE && !forwardedBefore(mail, passage)) {
                signatureLines.addAll(writtenOut(BodyText.lines(passage, Evidence.Source.SIGNATURE))
                        .lines());
                signaturePart = passage.part();
            }
        }
        signature = new Signature(catalogue).read(signaturePart, signatureLines);
        if (!signature.hasName()) {
            new LastLine(catalogue).signs(mail.passages(), signature);
        }
        List<Passage> forwards = mail.passages(Passage.Role.FORWARDED);
        boolean hasForward = !forwards.isEmpty();
        if (hasForward && closing != null) {
            signature.absorb(closing.signed());
            closing = null;
        }
        if (hasForward && people.drafts().isEmpty() && mentions.stream().noneMatch(Mention::comes)) {
            forwarded = true;
            above = Corrections.in(List.copyOf(paragraphs), catalogue);
            forwards.forEach(this::readPassage);
        } else {
            forwards.forEach(forward -> readPassedOn(forward, mail.from().name()));
        }
        if (people.drafts().isEmpty() && mentions.stream().noneMatch(Mention::comes)) {
            new InsertedAnswers(catalogue, labels).in(mail).forEach(people::add);
            readSubject(mail);
        }
    }

    /** "John", in a line by itself or behind "Best". */
    private boolean namesSender(Passage signature) {
        return signature.text().lines().map(Word::of).anyMatch(line -> {
            PhraseIndex.Hit<Phrases.Sense> closing = catalogue.phrases().at(Phrases.Sense.CLOSING, line);
            List<Word> name = closing == null ? line : line.subList(closing.to(), line.size());
            return !name.isEmpty()
                    && name.stream().allMatch(word -> header.nameWords().contains(word.folded()));
        });
    }

    /** "Según instrucción de mi directora, irá Ana Ruiz", with her particulars in what the director wrote. */
    private void readPassedOn(Passage forward, String sender) {
        ContentsReader below = new ContentsReader(catalogue, sender);
        below.readPassage(forward);
        passedOn.addAll(below.people.drafts());
        below.mentions.forEach(mention -> passedOn.add(mention.draft()));
    }

    /** Who writes nothing but an address has said the rest in the subject. */
    private void readSubject(IncomingMail mail) {
        boolean silent = mail.passages(Passage.Role.OWN).stream()
                .allMatch(passage -> passage.text().strip().indexOf(' ') < 0);
        if (silent && mail.inReplyTo() == null) {
            SubjectPeople.in(mail.subject(), lists, catalogue).forEach(people::add);
        }
    }

    private void placeContacts() {
        boolean others = people.drafts().stream().anyMatch(Draft::hasName)
                || closing != null
                || mentions.stream().anyMatch(Mention::comes)
                || lettersMentions.stream().anyMatch(Mention::comes);
        if (!others) {
            contacts.forEach(people::add);
        }
    }

    /** Who ends a letter about others signs; else it is the last of a list. */
    private void placeClosing() {
        if (closing != null) {
            boolean signed = people.drafts().isEmpty()
                    ? mentions.stream().anyMatch(Mention::comes)
                    : people.drafts().stream().noneMatch(this::wrote) && isOutsideList();
            if (signed) {
                signature.absorb(closing.signed());
            } else {
                people.add(closing);
            }
        }
    }

    /** The others are told otherwise than by such lines, or all of them with an address. */
    private boolean isOutsideList() {
        return people.drafts().stream().anyMatch(person -> !cards.contains(person))
                || !closing.has(Field.EMAIL) && people.drafts().stream().allMatch(person -> person.has(Field.EMAIL));
    }

    private boolean wrote(Draft person) {
        return isSender(person)
                || person.has(Field.EMAIL) && person.text(Field.EMAIL).equals(header.text(Field.EMAIL));
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

    /** Beside others, above a forwarded mail or below a question, who signs is no delegate for that; alone it is data. */
    private void placeSignatures(boolean signs) {
        boolean others =
                signs || !people.drafts().isEmpty() || mentions.stream().anyMatch(Mention::comes);
        for (Draft block : signatures) {
            if (!others) {
                people.add(block);
            } else if (signature.hasName()) {
                people.complete(block);
            } else {
                signature.absorb(block);
            }
        }
    }

    private boolean isSender(Draft draft) {
        return header.hasName() && People.sameName(header.nameWords(), draft.nameWords());
    }

    private static boolean forwardedBefore(IncomingMail mail, Passage passage) {
        for (Passage other : mail.passages()) {
            if (other == passage) {
                return false;
            }
            if (other.role() == Passage.Role.FORWARDED || other.role() == Passage.Role.QUOTED) {
                return true;
            }
        }
        return false;
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
                    .filter(person ->
                            !listed.blocks().contains(person) || !(isSender(person) || person == listed.last()))
                    .forEach(people::add);
            cards.addAll(listed.cards());
            boolean goesOn = signedBelow || listed.last() == null && speaksOfDocuments(listed.rest());
            listed.blocks().stream()
                    .filter(this::isSender)
                    .forEach(goesOn ? people::add : (Consumer<Draft>) signatures::add);
            if (listed.last() != null && !isSender(listed.last())) {
                closing = listed.last();
            }
            rest = listed.rest();
        }
        List<Paragraph> running = Paragraph.of(lines.part(), rest).stream()
                .map(dictation::withCapitals)
                .toList();
        paragraphs.addAll(into == mentions ? running : List.of());
        for (Mention mention : prose.read(running)) {
            boolean signs = into == mentions && isSender(mention.draft()) && isBelowClosing(mention);
            into.add(signs ? mention.withoutComing() : mention);
            if (signs && mention.comes()) {
                Draft block = new Draft();
                block.absorb(mention.draft());
                signatures.add(block);
            }
        }
    }

    /** "Saludos, Ana Ruiz, Instituto …, ana@…": in one line with the greeting that ends the mail. */
    private boolean isBelowClosing(Mention mention) {
        List<Word> words = mention.paragraph().words();
        PhraseIndex.Hit<Phrases.Sense> closing = catalogue.phrases().at(Phrases.Sense.CLOSING, words);
        return closing != null
                && closing.to() == mention.from()
                && mention.paragraph() == paragraphs.get(paragraphs.size() - 1);
    }

    /** "Mañana envío el pasaporte.", last of all: then the lines above, which name the writer, are no signature. */
    private boolean speaksOfDocuments(List<Block.Line> lines) {
        String last = "";
        for (Block.Line line : lines) {
            last = line.isBlank() ? last : line.text();
        }
        return last.indexOf('?') < 0 && catalogue.phrases().isIn(Phrases.Sense.PASSPORT, Word.of(last));
    }

    private static boolean saysWho(Draft draft) {
        return draft.hasName() || draft.size() >= 1;
    }

    private void readForms(List<Part> parts, FormReader forms) {
        for (Part part : parts) {
            FormReader.Form form = forms.read(part);
            findings.addAll(form.findings());
            int characters = 0;
            for (Block block : form.blocks()) {
                if (block instanceof Block.Grid grid) {
                    readGrid(grid).forEach(people::add);
                } else if (block instanceof Block.Lines lines) {
                    readLines(lines, lines, lettersMentions, false);
                    for (Block.Line line : lines.lines()) {
                        characters += line.text().length();
                    }
                }
            }
            if (characters > LETTER) {
                letters.add(part.path());
            }
        }
    }
}
