package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.ContentsReader;
import org.rcm.intake.extraction.contents.PassportInProse;
import org.rcm.intake.extraction.contents.ProseReader;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.document.Documents;
import org.rcm.intake.extraction.document.Documents.Document;
import org.rcm.intake.extraction.document.FormReader;
import org.rcm.intake.extraction.kind.AskedBesides;
import org.rcm.intake.extraction.kind.KindEvidence;
import org.rcm.intake.extraction.kind.Kinds;
import org.rcm.intake.extraction.kind.NoTicket;
import org.rcm.intake.extraction.letter.ReturnedLetter;
import org.rcm.intake.extraction.letter.ReturnedLetters;
import org.rcm.intake.extraction.names.Delegations;
import org.rcm.intake.extraction.names.Networks;
import org.rcm.intake.extraction.names.Surnamed;
import org.rcm.intake.extraction.text.Clues;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Tone;
import org.rcm.intake.extraction.who.Instead;
import org.rcm.intake.extraction.who.Outsiders;
import org.rcm.intake.extraction.who.Refusals;
import org.rcm.intake.extraction.who.Replacement;
import org.rcm.intake.extraction.who.SenderFacts;
import org.rcm.intake.extraction.who.Superiors;
import org.rcm.intake.extraction.who.WhoComes;
import org.rcm.intake.extraction.who.WhoIsMeant;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Intent;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Stated;

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
        String ownText = clues.text(Passage.Role.OWN);
        Tone tone = Tone.of(mail, ownText, catalogue);
        MailKind machine = Kinds.ofMachine(mail.author(), tone);
        if (machine != null) {
            List<Finding> findings = machine == MailKind.OTHER
                    ? List.of(Finding.review(
                            FindingCode.QUESTION_FOR_STAFF, "the sender's program asks to take a mail back"))
                    : List.of();
            return reading(machine, List.of(), findings);
        }
        Contents contents = ContentsReader.read(mail, catalogue, forms);
        List<String> references = clues.references();
        boolean first = !tone.answers() && references.isEmpty();
        Outsiders outsiders = new Outsiders(catalogue, first);
        Superiors superiors = new Superiors(catalogue, first);
        contents.mentions()
                .replaceAll(mention ->
                        outsiders.include(mention, contents.mentions()) || superiors.include(mention, contents)
                                ? mention.withoutComing()
                                : mention);
        Sender sender = Sender.of(mail, contents, catalogue);
        Replacement replacement = new Instead(contents, sender, superiors, catalogue).read();
        List<Draft> people = new WhoComes(mail, catalogue, facts).in(contents, sender, tone, replacement);
        Stated<String> network = new Networks(catalogue).named(mail.subject(), contents.paragraphs());
        Kinds.Found found = new KindEvidence(mail, catalogue, clues, facts, network != null)
                .in(contents, people, sender, replacement, references, tone);
        Refusals refusals = new Refusals(catalogue, first && (found.complete() || found.documents()), outsiders);
        boolean othersStay = tone.own().contains(Sense.WITHDRAWAL) && refusals.areOfOutsiders(contents)
                || first
                        && found.complete()
                        && refusals.areOfClerk(
                                contents, people, sender, mail.from().address())
                || refusals.areOfUnnamed(contents)
                        && (found.named() || tone.own().contains(Sense.FIRST_PERSON))
                || found.complete() && refusals.areOfSuperiorsBeside(people, contents);
        boolean off = tone.says(Sense.WITHDRAWAL) && !othersStay
                || !refusals.leaving(contents).isEmpty();
        tone = tone.withdrawing(off);
        MailKind kind = contents.forwarded() && tone.onlyAsks() ? MailKind.QUESTION : Kinds.ofHuman(tone, found);
        if (!found.complete() && leavesOpenWho(kind, tone, refusals.leaving(contents))) {
            kind = MailKind.QUESTION;
        }
        List<Finding> findings = new ArrayList<>(contents.findings());
        WhoIsMeant meant = new WhoIsMeant(mail, catalogue, facts);
        List<Draft> chosen = meant.by(kind, people, contents, sender, tone);
        List<Document> read = kind == MailKind.QUESTION || kind == MailKind.OTHER && chosen.isEmpty()
                ? List.of()
                : documents.read(mail.attachments(), contents.letters());
        if (kind == MailKind.ACCEPTANCE || kind == MailKind.WITHDRAWAL) {
            read = read.stream()
                    .filter(document -> document.copy().passport() != null)
                    .toList();
        }
        if (pictureAlone(kind, found, tone) && read.stream().allMatch(Document::isNothing)) {
            kind = MailKind.OTHER;
            chosen = List.of();
        }
        chosen = meant.holders(chosen, contents, sender, tone, read, kind);
        for (Draft person : chosen) {
            boolean his = sender.is(person, mail.from().address())
                    || chosen.size() == 1 && !sender.named() && Sender.speaksForHimself(tone);
            if (his && !contents.forwarded()) {
                new PassportInProse(catalogue).completeWriter(person, contents);
            }
        }
        boolean mended = contents.above() == null || contents.above().mend(chosen);
        ApplicationWriter.Frame frame = frame(kind, contents, replacement, network);
        List<Application> applications = writer.write(chosen, frame, read);
        if (kind == MailKind.REGISTRATION && (tone.withdraws() || refusals.missPart(contents))) {
            applications = doubted(
                    applications, FindingCode.QUESTION_FOR_STAFF, "the mail speaks of coming and of not coming");
        }
        if (kind == MailKind.REPLACEMENT && !replacement.isFound() && tone.own().contains(Sense.ONE_OF_THEM)) {
            applications = doubted(
                    applications, FindingCode.REPLACED_UNKNOWN, "comes instead of one whom only his number tells");
        }
        if (kind != MailKind.WITHDRAWAL && new NoTicket(catalogue).isSaid(contents.paragraphs())) {
            applications = doubted(
                    applications,
                    FindingCode.TICKET_NOT_WANTED,
                    "says that no ticket is needed, that the person takes part on line, or that the journey is not certain");
        }
        if (applications.size() > 1 && tone.own().contains(Sense.ALTERNATIVES)) {
            applications = doubted(
                    applications,
                    FindingCode.QUESTION_FOR_STAFF,
                    "of those whom the mail names one is to come, and it is open which");
        }
        if (tone.own().contains(Sense.NUMBER_CORRECTION) && givesNumberAlone(contents, applications)) {
            applications = doubted(
                    applications, FindingCode.CHANGE_UNCLEAR, "gives a passport number and shows no passport with it");
        }
        if (!mended) {
            applications = doubted(
                    applications,
                    FindingCode.CHANGE_UNCLEAR,
                    "corrects above a forwarded mail what is not clear there");
        }
        List<ReturnedLetter> letters = letters(read);
        if (!letters.isEmpty()
                && applications.stream().allMatch(said -> said.passports().isEmpty())) {
            MailKind besides = kind;
            kind = MailKind.ACCEPTANCE;
            applications = List.of();
            if (besides == MailKind.QUESTION) {
                findings.addAll(doubts(besides, tone, sender.named(), applications));
            }
        }
        findings.addAll(doubts(kind, tone, sender.named(), applications));
        findings.addAll(whoElse(kind, refusals, othersStay, contents, sender));
        if (kind == MailKind.WITHDRAWAL && first && refusals.leaveComersOpen(contents)) {
            findings.add(Finding.review(FindingCode.QUESTION_FOR_STAFF, "names somebody who comes, and who does not"));
        }
        findings.addAll(imitation());
        if (kind != MailKind.QUESTION && kind != MailKind.OTHER) {
            findings.addAll(new AskedBesides(catalogue).in(mail));
        }
        MailReading reading = reading(kind, applications, findings);
        return letters.isEmpty() ? reading : with(letters, reading);
    }

    /** "Solo viajará el primero de la lista", "everyone except …": whom that takes back, a person knows. */
    private static boolean leavesOpenWho(MailKind kind, Tone tone, List<Mention> leaving) {
        boolean about = kind == MailKind.REGISTRATION || kind == MailKind.WITHDRAWAL || kind == MailKind.SUPPLEMENT;
        return about
                && (tone.own().contains(Sense.ALL_BUT_NAMED)
                        || leaving.isEmpty() && tone.own().contains(Sense.TOLD_BY_NUMBER));
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
                letters);
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

    private ApplicationWriter.Frame frame(
            MailKind kind, Contents contents, Replacement replacement, Stated<String> network) {
        Delegations delegations = new Delegations(catalogue);
        Intent intent =
                switch (kind) {
                    case REPLACEMENT -> Intent.REPLACE;
                    case WITHDRAWAL -> Intent.WITHDRAW;
                    case ACCEPTANCE -> Intent.ACCEPT;
                    default -> Intent.REGISTER;
                };
        PersonName old = null;
        if (kind == MailKind.REPLACEMENT && replacement.old() != null) {
            old = new Surnamed(catalogue).name(replacement.old());
        }
        return new ApplicationWriter.Frame(
                intent,
                old,
                mail.from().address(),
                delegations.inProse(contents.paragraphs()),
                delegations.inSubject(mail.subject()),
                network);
    }

    /** "El número correcto de mi pasaporte es …": a picture that is on record, or comes later, shows another one. */
    private static boolean givesNumberAlone(Contents contents, List<Application> applications) {
        return applications.stream()
                        .allMatch(application -> application.passports().isEmpty())
                && contents.paragraphs().stream()
                        .anyMatch(paragraph -> ProseReader.passportNumber(
                                        paragraph, 0, paragraph.words().size())
                                != null);
    }

    private static List<Application> doubted(List<Application> applications, FindingCode code, String why) {
        return applications.stream()
                .map(application -> application.withFinding(Finding.review(code, why)))
                .toList();
    }

    private List<Finding> imitation() {
        String address = mail.from().address();
        String imitated = catalogue.institutions().domains().imitated(address.substring(address.lastIndexOf('@') + 1));
        return imitated == null
                ? List.of()
                : List.of(Finding.review(
                        FindingCode.SENDER_UNVERIFIED, "the sender's domain looks like " + imitated + " and is not"));
    }

    /** Besides whom the mail is about, it names somebody who may leave as well. */
    private List<Finding> whoElse(
            MailKind kind, Refusals refusals, boolean othersStay, Contents contents, Sender sender) {
        boolean open = kind == MailKind.WITHDRAWAL
                        && refusals.leaveOthersOpen(
                                contents, sender, mail.from().address())
                || kind == MailKind.REGISTRATION && othersStay && refusals.areOfTitledOnly(contents);
        return open
                ? List.of(Finding.review(FindingCode.QUESTION_FOR_STAFF, "somebody else is named who may not come"))
                : List.of();
    }

    private List<Finding> doubts(MailKind kind, Tone tone, boolean named, List<Application> applications) {
        List<Finding> findings = new ArrayList<>();
        switch (kind) {
            case QUESTION -> findings.add(Finding.review(FindingCode.QUESTION_FOR_STAFF, "the mail asks something"));
            case OTHER -> {
                if (!tone.thanksOnly()) {
                    findings.add(Finding.review(FindingCode.NOTHING_UNDERSTOOD, "no kind of mail fits"));
                }
            }
            case REPLACEMENT -> {
                if (applications.isEmpty()) {
                    findings.add(Finding.review(FindingCode.NOTHING_UNDERSTOOD, "a replacement without a name"));
                }
            }
            case REGISTRATION -> {
                if (tone.own().contains(Sense.WRITER_TOO) && !named) {
                    findings.add(Finding.review(FindingCode.CHANGE_UNCLEAR, "the writer comes too, and gives no name"));
                }
            }
            case WITHDRAWAL -> {
                if (applications.isEmpty()) {
                    findings.add(Finding.review(FindingCode.QUESTION_FOR_STAFF, "who does not come is not said"));
                }
            }
            default -> {
                // the applications carry their own doubts
            }
        }
        return findings;
    }
}
