package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.extraction.Documents.Document;
import org.rcm.intake.extraction.Phrases.Sense;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.Part;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Intent;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Stated;

/** The reading of one mail, step by step. One mail, one thread. */
final class Understanding {

    /** Words of an institution and its town. */
    private static final int LONGEST_VALUE = 16;

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
        Contents contents = Contents.of(mail, catalogue, forms);
        Sender sender = Sender.of(mail, contents, catalogue);
        Replacement replacement = Replacement.in(contents, sender, catalogue);
        Refusals refusals = new Refusals(catalogue);
        List<Draft> people = who(contents, sender, tone, replacement);
        List<String> references = clues.references();
        Kinds.Found found = found(contents, people, replacement, references, tone);
        boolean othersStay =
                refusals.areOfUnnamed(contents) && (found.named() || tone.own().contains(Sense.FIRST_PERSON));
        boolean off = tone.says(Sense.WITHDRAWAL) && !othersStay
                || !refusals.leaving(contents).isEmpty();
        tone = tone.withdrawing(off);
        MailKind kind = Kinds.ofHuman(tone, found);
        List<Finding> findings = new ArrayList<>(contents.findings);
        List<Draft> chosen = chosen(kind, people, contents, sender, tone);
        List<Document> read = kind == MailKind.QUESTION || kind == MailKind.OTHER && chosen.isEmpty()
                ? List.of()
                : documents.read(mail.attachments(), contents.letters);
        if (kind == MailKind.ACCEPTANCE || kind == MailKind.WITHDRAWAL) {
            read = read.stream()
                    .filter(document -> document.copy().passport() != null)
                    .toList();
        }
        if (pictureAlone(kind, found, tone) && read.stream().allMatch(Document::isNothing)) {
            kind = MailKind.OTHER;
            chosen = List.of();
        }
        chosen = holders(chosen, contents, sender, tone, read, kind);
        ApplicationWriter.Frame frame = frame(kind, contents, replacement);
        List<Application> applications = writer.write(chosen, frame, read);
        if (kind == MailKind.REGISTRATION && Kinds.withdraws(tone)) {
            applications = applications.stream()
                    .map(application -> doubted(application, "the mail speaks of coming and of not coming"))
                    .toList();
        }
        List<ReturnedLetter> letters = letters(read);
        if (!letters.isEmpty()
                && applications.stream().allMatch(said -> said.passports().isEmpty())) {
            MailKind besides = kind;
            kind = MailKind.ACCEPTANCE;
            applications = List.of();
            if (besides == MailKind.QUESTION) {
                findings.addAll(doubts(besides, tone, applications));
            }
        }
        findings.addAll(doubts(kind, tone, applications));
        findings.addAll(imitation());
        MailReading reading = reading(kind, applications, findings);
        return letters.isEmpty() ? reading : with(letters, reading);
    }

    /** Whose passport it is, where nobody but who signs the mail was found to come. */
    private List<Draft> holders(
            List<Draft> chosen, Contents contents, Sender sender, Tone tone, List<Document> read, MailKind kind) {
        String address = mail.from().address();
        boolean signerAlone = (kind == MailKind.REGISTRATION || kind == MailKind.SUPPLEMENT)
                && chosen.size() == 1
                && chosen.get(0).hasName()
                && sender.is(chosen.get(0), address);
        Holders holders = new Holders(contents, catalogue);
        Draft holder = signerAlone ? holders.insteadOf(chosen.get(0), read) : null;
        if (holder == null) {
            boolean unnamed = signerAlone
                    && tone.own().contains(Sense.FOR_OTHERS)
                    && !tone.own().contains(Sense.FIRST_PERSON)
                    && holders.areOfOthers(chosen.get(0), read);
            return unnamed ? List.of(facts.colleague(contents, sender)) : chosen;
        }
        new Workplaces(contents, catalogue).give(List.of(holder), sender, address);
        return List.of(holder);
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

    /** Everybody who is to come by the sender's own words, with what is known about them. */
    private List<Draft> who(Contents contents, Sender sender, Tone tone, Replacement replacement) {
        People people = contents.people;
        for (Mention mention : contents.mentions) {
            if (replacement.leaves(mention)) {
                continue;
            }
            if (mention.comes() || replacement.comes(mention)) {
                people.add(mention.draft());
            } else {
                people.complete(mention.draft());
            }
        }
        if (people.drafts().isEmpty()) {
            described(contents, replacement).forEach(mention -> people.add(mention.draft()));
        }
        if (people.drafts().isEmpty() && tone.answers() && !tone.asks() && !Kinds.withdraws(tone)) {
            toldMore(contents, sender).forEach(mention -> people.add(mention.draft()));
        }
        if (people.drafts().isEmpty()) {
            contents.lettersMentions.stream()
                    .filter(Mention::comes)
                    .map(Mention::draft)
                    .forEach(people::add);
        }
        List<Draft> drafts = people.drafts().stream()
                .filter(draft -> !replacement.leaves(draft))
                .collect(Collectors.toCollection(ArrayList::new));
        Addresses.ofForwarded(drafts, mail.passages());
        String address = mail.from().address();
        Addresses.give(drafts, contents.paragraphs, facts.addressesOfOthers(contents, sender, drafts, tone), catalogue);
        dropContacts(drafts, sender, tone);
        List<Draft> nameless = drafts.stream().filter(draft -> !draft.hasName()).toList();
        if (nameless.size() == 1 && drafts.size() == 2) {
            Draft named = drafts.get(drafts.get(0) == nameless.get(0) ? 1 : 0);
            if (!named.has(Field.EMAIL) || !nameless.get(0).has(Field.EMAIL)) {
                named.absorb(nameless.get(0));
                drafts.remove(nameless.get(0));
            }
        }
        if (drafts.size() > nameless.size()) {
            drafts.removeIf(draft -> !draft.hasName() && !draft.has(Field.EMAIL));
        }
        new Workplaces(contents, catalogue).give(drafts, sender, address);
        for (Draft draft : drafts) {
            boolean isHe = sender.is(draft, address)
                    || (!draft.hasName() && drafts.size() == 1 && !tone.says(Sense.FOR_OTHERS))
                    || (drafts.size() == 1 && !sender.named() && Sender.speaksForHimself(tone));
            if (isHe && !contents.forwarded) {
                contents.mentions.stream()
                        .map(Mention::draft)
                        .filter(mention -> !draft.hasName() && sender.is(mention, address))
                        .forEach(draft::absorb);
                Draft described = facts.described(contents);
                for (Field field : List.of(Field.INSTITUTION, Field.POSITION, Field.DELEGATION)) {
                    if (!draft.has(field)) {
                        described.all(field).forEach(value -> draft.put(field, value.value(), value.evidence()));
                    }
                }
                facts.completeFrom(sender, draft, tone);
            }
        }
        return drafts;
    }

    /** An address alone, beside people with names, is of somebody to write to, unless one of them alone lacks it. */
    private void dropContacts(List<Draft> drafts, Sender sender, Tone tone) {
        List<Draft> named = drafts.stream().filter(Draft::hasName).toList();
        boolean sent =
                named.stream().noneMatch(draft -> sender.is(draft, mail.from().address()))
                        && !Sender.speaksForHimself(tone);
        drafts.removeIf(draft -> !named.isEmpty()
                && draft.isContactAlone()
                && (named.size() > 1 || sent && mail.from().address().equals(draft.text(Field.EMAIL))));
    }

    /** The only one whose position or institution is told in what was passed on: nobody else can be meant. */
    private List<Mention> described(Contents contents, Replacement replacement) {
        List<Mention> told = contents.mentions.stream()
                .filter(mention -> contents.forwarded && !replacement.leaves(mention))
                .filter(mention ->
                        mention.draft().has(Field.POSITION) || mention.draft().has(Field.INSTITUTION))
                .toList();
        return told.size() == 1 ? told : List.of();
    }

    /** "Ya lo tengo: el correo de Ana Ruiz es ana@…", within a thread: what was still missing of somebody else. */
    private List<Mention> toldMore(Contents contents, Sender sender) {
        return contents.mentions.stream()
                .filter(mention ->
                        mention.draft().has(Field.EMAIL) || mention.draft().has(Field.INSTITUTION))
                .filter(mention -> !sender.is(mention.draft(), mail.from().address()))
                .toList();
    }

    /** Whom applications are written for. */
    private List<Draft> chosen(MailKind kind, List<Draft> people, Contents contents, Sender sender, Tone tone) {
        boolean aboutOthers = !people.isEmpty();
        switch (kind) {
            case REGISTRATION, REPLACEMENT, SUPPLEMENT -> {
                if (aboutOthers) {
                    return people;
                }
                return kind == MailKind.REPLACEMENT
                        ? List.of()
                        : List.of(facts.subjectOrSender(contents, sender, tone));
            }
            case WITHDRAWAL, ACCEPTANCE -> {
                List<Mention> leaving =
                        kind == MailKind.WITHDRAWAL ? new Refusals(catalogue).leaving(contents) : List.of();
                List<Mention> about = leaving.isEmpty() ? contents.mentions : leaving;
                List<Draft> named = new ArrayList<>(people);
                named.removeIf(draft -> contents.mentions.stream()
                        .anyMatch(mention -> !about.contains(mention) && People.same(mention.draft(), draft)));
                about.stream()
                        .filter(mention -> mention.titled() || kind == MailKind.WITHDRAWAL)
                        .map(Mention::draft)
                        .filter(draft -> named.stream().noneMatch(known -> People.same(known, draft)))
                        .forEach(named::add);
                boolean isHe = tone.own().contains(Sense.FIRST_PERSON)
                        || named.stream()
                                .allMatch(draft -> sender.is(draft, mail.from().address()));
                return isHe
                                && named.stream()
                                        .noneMatch(draft -> draft.hasName()
                                                && !sender.is(draft, mail.from().address()))
                        ? List.of(facts.senderAlone(contents, sender, tone))
                        : named;
            }
            default -> {
                return List.of();
            }
        }
    }

    private ApplicationWriter.Frame frame(MailKind kind, Contents contents, Replacement replacement) {
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
            old = new Naming(catalogue).of(replacement.old(), null, List.of()).name();
        }
        return new ApplicationWriter.Frame(
                intent,
                old,
                mail.from().address(),
                delegations.inProse(contents.paragraphs),
                delegations.inSubject(mail.subject()));
    }

    private Kinds.Found found(
            Contents contents, List<Draft> people, Replacement replacement, List<String> references, Tone tone) {
        boolean data = false;
        boolean complete = false;
        boolean labelled = false;
        boolean beyondSignature = false;
        for (Draft person : people) {
            int items = (person.has(Field.INSTITUTION) ? 1 : 0)
                    + (person.has(Field.EMAIL) ? 1 : 0)
                    + (person.has(Field.POSITION) ? 1 : 0)
                    + (person.has(Field.PASSPORT_NUMBER) ? 1 : 0)
                    + (person.has(Field.DELEGATION) ? 1 : 0);
            boolean told =
                    person.hasName() && person.all(Field.FULL_NAME).stream().anyMatch(Understanding::fromText)
                            || hasOwnNameParts(person);
            data |= told || !person.hasName() && items > 0;
            complete |= told && items >= 2 && isPlaced(person);
            labelled |= told && items >= 2 && fromLabels(person);
            beyondSignature |= told && items >= 2 && !contents.signs(person);
        }
        boolean wanted = people.isEmpty() && (tone.wasAsked() || !references.isEmpty());
        Set<Sense> files = EnumSet.noneOf(Sense.class);
        boolean attachments = false;
        boolean pictures = false;
        for (Part part : mail.attachments()) {
            List<Word> name = Word.of(part.fileName());
            for (Sense sense : List.of(Sense.ACCEPTANCE, Sense.SUPPLEMENT, Sense.PASSPORT)) {
                if (catalogue.phrases().isIn(sense, name)) {
                    files.add(sense);
                }
            }
            attachments |= !part.inline() || part.content().length > 40_000;
            pictures |= Documents.isCandidate(part) && (!part.inline() || part.content().length > 20_000);
        }
        return new Kinds.Found(
                data,
                complete,
                labelled,
                beyondSignature,
                people.stream().anyMatch(person -> !person.isEmpty())
                        || tone.answers() && isBareValue(clues.text(Passage.Role.OWN))
                        || !facts.described(contents).isEmpty()
                        || facts.saidAddress(contents).isPresent()
                        || wanted
                                && !new Workplaces(contents, catalogue)
                                        .onlyNamed()
                                        .isEmpty(),
                contents.mentions.stream().anyMatch(Mention::comes),
                replacement.isFound(),
                pictures,
                attachments,
                files,
                !references.isEmpty(),
                introduced(contents, tone),
                people.stream().anyMatch(this::isRelated));
    }

    /** Nothing but an institution or an address: what was asked for. */
    private boolean isBareValue(String own) {
        Paragraph line = Paragraph.of("", "", own.strip());
        List<InstitutionNames.Found> names = new InstitutionNames(catalogue)
                .in(line, 0, Math.min(line.words().size(), LONGEST_VALUE));
        boolean institution = names.size() == 1 && names.get(0).from() <= 1;
        return line.words().size() <= LONGEST_VALUE
                && (institution || Values.emails(own).size() == 1 && own.strip().indexOf(' ') < 0);
    }

    /** Known by more than a title and a country, such as whoever is on record already is spoken of. */
    private static boolean isPlaced(Draft person) {
        return person.has(Field.INSTITUTION) || person.has(Field.EMAIL) || person.has(Field.PASSPORT_NUMBER);
    }

    private boolean isRelated(Draft person) {
        Delegations delegations = new Delegations(catalogue);
        String institution = person.text(Field.INSTITUTION);
        String email = person.text(Field.EMAIL);
        return person.has(Field.DELEGATION)
                || person.has(Field.PASSPORT_NUMBER)
                || fromLabels(person) && institution != null
                || institution != null
                        && (catalogue.institutions().isInstitution(institution)
                                || !catalogue
                                        .countries()
                                        .in(Word.of(institution))
                                        .isEmpty())
                || delegations.ofAddress(email == null ? mail.from().address() : email) != null;
    }

    private boolean introduced(Contents contents, Tone tone) {
        boolean about = tone.says(Sense.EVENT) || tone.own().contains(Sense.PASSPORT);
        Draft writer = facts.described(contents);
        boolean described = contents.mentions.stream()
                .map(Mention::draft)
                .anyMatch(draft -> draft.has(Field.INSTITUTION) && contents.isSender(draft));
        return about
                && (writer.has(Field.INSTITUTION)
                        || described
                        || contents.signature.has(Field.INSTITUTION)
                                && tone.own().contains(Sense.FORM));
    }

    private static boolean fromLabels(Draft person) {
        return hasOwnNameParts(person)
                || person.best(Field.FULL_NAME) != null
                        && person.best(Field.FULL_NAME).evidence().source().compareTo(Source.LABEL) <= 0;
    }

    private static boolean fromText(Stated<String> value) {
        return value.evidence().source().compareTo(Source.SIGNATURE) < 0;
    }

    private static boolean hasOwnNameParts(Draft person) {
        return person.has(Field.GIVEN_NAMES) || person.has(Field.SURNAMES) || person.has(Field.FIRST_SURNAME);
    }

    private static Application doubted(Application application, String why) {
        List<Finding> findings = new ArrayList<>(application.findings());
        findings.add(Finding.review(FindingCode.QUESTION_FOR_STAFF, why));
        return new Application(
                application.intent(),
                application.honorific(),
                application.givenNames(),
                application.surnames(),
                application.position(),
                application.institution(),
                application.email(),
                application.phone(),
                application.delegations(),
                application.passports(),
                application.replaces(),
                findings);
    }

    private List<Finding> imitation() {
        String address = mail.from().address();
        String imitated = catalogue.institutions().domains().imitated(address.substring(address.lastIndexOf('@') + 1));
        return imitated == null
                ? List.of()
                : List.of(Finding.review(
                        FindingCode.SENDER_UNVERIFIED, "the sender's domain looks like " + imitated + " and is not"));
    }

    private List<Finding> doubts(MailKind kind, Tone tone, List<Application> applications) {
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
            default -> {
                // the applications carry their own doubts
            }
        }
        return findings;
    }
}
