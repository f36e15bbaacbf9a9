package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.PassportInProse;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.document.Documents;
import org.rcm.intake.extraction.document.Documents.Document;
import org.rcm.intake.extraction.document.FormReader;
import org.rcm.intake.extraction.kind.Kinds;
import org.rcm.intake.extraction.letter.ReturnedLetter;
import org.rcm.intake.extraction.letter.ReturnedLetters;
import org.rcm.intake.extraction.names.Delegations;
import org.rcm.intake.extraction.names.Surnamed;
import org.rcm.intake.extraction.text.Clues;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Tone;
import org.rcm.intake.extraction.who.SenderFacts;
import org.rcm.intake.extraction.who.WhoIsMeant;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Intent;
import org.rcm.intake.registration.MailKind;

/** The reading of one mail, step by step. One mail, one thread. */
final class Understanding {
    private final IncomingMail mail;
    private final Catalogue catalogue;
    private final Clues clues;
    private final SenderFacts facts;
    private final Documents documents;
    private final FormReader forms;
    private final ApplicationWriter writer;

    Understanding(
            IncomingMail mail, Catalogue catalogue, Documents documents, FormReader forms, ApplicationWriter writer) {
        this.mail = mail;
        this.catalogue = catalogue;
        this.clues = new Clues(mail, catalogue);
        this.facts = new SenderFacts(mail, catalogue);
        this.documents = documents;
        this.forms = forms;
        this.writer = writer;
    }

    MailReading read() {
        Tone tone = Tone.of(mail, clues.text(Passage.Role.OWN), catalogue);
        MailKind machine = Kinds.ofMachine(mail.author(), tone);
        return machine == null ? ofHuman(tone) : ofMachine(machine);
    }

    private MailReading ofMachine(MailKind kind) {
        List<Finding> findings = kind == MailKind.OTHER
                ? List.of(
                        Finding.review(FindingCode.QUESTION_FOR_STAFF, "the sender's program asks to take a mail back"))
                : List.of();
        return reading(kind, List.of(), findings);
    }

    private MailReading ofHuman(Tone tone) {
        Said said = new TextReader(mail, catalogue, clues, facts, forms).read(tone);
        About about = about(said);
        List<Application> applications = applications(said, about);
        List<ReturnedLetter> letters = letters(about.documents());
        boolean lettersAlone = !letters.isEmpty()
                && applications.stream().allMatch(one -> one.passports().isEmpty());
        MailReading reading = lettersAlone ? acceptance(said, about) : reading(said, about, applications);
        return letters.isEmpty() ? reading : with(letters, reading);
    }

    private MailReading reading(Said said, About about, List<Application> applications) {
        List<Finding> findings = new ArrayList<>(said.contents().findings());
        findings.addAll(new MailDoubts(mail, catalogue, said).of(about.kind(), applications));
        MailReading reading = reading(about.kind(), applications, findings);
        Surnamed surnamed = new Surnamed(catalogue);
        return reading.besides(said.notComing().absent().stream()
                .map(surnamed::name)
                .distinct()
                .toList());
    }

    /** Signed letters came back, and no passport with them: whatever else the mail looked like, it accepts. */
    private MailReading acceptance(Said said, About about) {
        MailDoubts doubts = new MailDoubts(mail, catalogue, said);
        List<Finding> findings = new ArrayList<>(said.contents().findings());
        if (about.kind() == MailKind.QUESTION) {
            findings.addAll(doubts.ofKind(MailKind.QUESTION, List.of()));
        }
        findings.addAll(doubts.of(MailKind.ACCEPTANCE, List.of()));
        return reading(MailKind.ACCEPTANCE, List.of(), findings);
    }

    /**
     * Whom a mail is about.
     *
     * @param kind what the mail is, its documents included
     * @param people for each of them an application is written
     * @param documents what was read of those attached
     */
    private record About(MailKind kind, List<Draft> people, List<Document> documents) {}

    private About about(Said said) {
        WhoIsMeant meant = new WhoIsMeant(mail, catalogue, facts);
        MailKind kind = said.kind();
        List<Draft> people = meant.by(kind, said.people(), said.contents(), said.sender(), said.tone());
        List<Document> read = documents(kind, people, said.contents());
        if (pictureAlone(kind, said.found(), said.tone()) && read.stream().allMatch(Document::isNothing)) {
            kind = MailKind.OTHER;
            people = List.of();
        }
        List<Draft> holders = meant.holders(people, said.contents(), said.sender(), said.tone(), read, kind);
        boolean passedOn = !holders.isEmpty() && holders.stream().allMatch(Draft::isEmpty) && !people.equals(holders);
        return new About(passedOn ? ofPassedOn(kind, said.tone()) : kind, holders, read);
    }

    /** Whoever passes on the passports of others, and says nothing of them, registers nobody. */
    private static MailKind ofPassedOn(MailKind kind, Tone tone) {
        return Stream.of(Sense.REGISTRATION, Sense.FOR_OTHERS, Sense.COMMITS).anyMatch(tone::says)
                ? kind
                : MailKind.SUPPLEMENT;
    }

    /** Those that may tell something in a mail of this kind: with a signed letter or a withdrawal, passports alone. */
    private List<Document> documents(MailKind kind, List<Draft> people, Contents contents) {
        if (kind == MailKind.QUESTION || kind == MailKind.OTHER && people.isEmpty()) {
            return List.of();
        }
        List<Document> read = documents.read(mail.attachments(), contents.letters());
        return kind == MailKind.ACCEPTANCE || kind == MailKind.WITHDRAWAL
                ? read.stream()
                        .filter(document -> document.copy().passport() != null)
                        .toList()
                : read;
    }

    private List<Application> applications(Said said, About about) {
        completeWriter(said, about.people());
        Contents contents = said.contents();
        boolean mended = contents.above() == null || contents.above().mend(about.people());
        List<Application> written = writer.write(about.people(), frame(about.kind(), said), about.documents());
        return new ApplicationDoubts(said, catalogue).in(written, about.kind(), mended);
    }

    private void completeWriter(Said said, List<Draft> people) {
        for (Draft person : people) {
            boolean his = said.sender().is(person)
                    || people.size() == 1 && !said.sender().named() && Sender.speaksForHimself(said.tone());
            if (his && !said.contents().forwarded()) {
                new PassportInProse(catalogue).completeWriter(person, said.contents());
            }
        }
    }

    /** Looks for our letters in whatever is no passport. */
    private List<ReturnedLetter> letters(List<Document> read) {
        Set<String> passports = read.stream()
                .filter(document -> document.copy().passport() != null)
                .map(document -> document.part().path())
                .collect(Collectors.toSet());
        return ReturnedLetters.in(mail.attachments().stream()
                .filter(part -> !passports.contains(part.path()))
                .toList());
    }

    private static MailReading with(List<ReturnedLetter> letters, MailReading reading) {
        List<String> references = Stream.concat(
                        letters.stream().map(ReturnedLetter::reference), reading.references().stream())
                .distinct()
                .toList();
        return new MailReading(
                reading.kind(),
                reading.language(),
                reading.applications(),
                references,
                reading.eventWords(),
                reading.findings(),
                letters,
                reading.absent());
    }

    /** Nothing but a picture speaks for a registration: then it must be more than any picture. */
    private static boolean pictureAlone(MailKind kind, Kinds.Found found, Tone tone) {
        boolean spoken = tone.answers()
                || found.ourReference()
                || found.values()
                || tone.says(Sense.REGISTRATION)
                || tone.says(Sense.SUPPLEMENT)
                || tone.says(Sense.PASSPORT)
                || found.fileSays().contains(Sense.PASSPORT);
        return (kind == MailKind.SUPPLEMENT || kind == MailKind.REGISTRATION) && !spoken;
    }

    private MailReading reading(MailKind kind, List<Application> applications, List<Finding> findings) {
        return new MailReading(kind, clues.language(), applications, clues.references(), clues.eventWords(), findings);
    }

    private ApplicationWriter.Frame frame(MailKind kind, Said said) {
        Delegations delegations = new Delegations(catalogue);
        Intent intent =
                switch (kind) {
                    case REPLACEMENT -> Intent.REPLACE;
                    case WITHDRAWAL -> Intent.WITHDRAW;
                    case ACCEPTANCE -> Intent.ACCEPT;
                    default -> Intent.REGISTER;
                };
        Draft old = kind == MailKind.REPLACEMENT ? said.replacement().old() : null;
        boolean named = old != null && old.hasName();
        return new ApplicationWriter.Frame(
                intent,
                named ? new Surnamed(catalogue).name(old) : null,
                named || old == null ? null : old.text(Field.POSITION),
                mail.from().address(),
                delegations.inProse(said.contents().paragraphs()),
                delegations.inSubject(mail.subject()),
                said.network());
    }
}
