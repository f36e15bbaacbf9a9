package org.rcm.intake.extraction.kind;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.document.Documents;
import org.rcm.intake.extraction.names.Delegations;
import org.rcm.intake.extraction.names.InstitutionNames;
import org.rcm.intake.extraction.text.Clues;
import org.rcm.intake.extraction.text.Coming;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Tone;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.who.Replacement;
import org.rcm.intake.extraction.who.SenderFacts;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.Part;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Stated;

/** Gathers what a mail's kind depends on. One mail, one thread. */
public final class KindEvidence {
    /** Words of an institution and its town. */
    private static final int LONGEST_VALUE = 16;

    private final IncomingMail mail;
    private final Catalogue catalogue;
    private final Clues clues;
    private final SenderFacts facts;
    private final boolean ofNetwork;

    /** @param ofNetwork true if the mail speaks of a network for which somebody comes */
    public KindEvidence(IncomingMail mail, Catalogue catalogue, Clues clues, SenderFacts facts, boolean ofNetwork) {
        this.ofNetwork = ofNetwork;
        this.mail = mail;
        this.catalogue = catalogue;
        this.clues = clues;
        this.facts = facts;
    }

    public Kinds.Found in(
            Contents contents,
            List<Draft> people,
            Sender sender,
            Replacement replacement,
            List<String> references,
            Tone tone) {
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
                    person.hasName() && person.all(Field.FULL_NAME).stream().anyMatch(KindEvidence::fromText)
                            || hasOwnNameParts(person);
            data |= told || !person.hasName() && items > 0;
            complete |= told && items >= 2 && isPlaced(person);
            labelled |= told && items >= 2 && fromLabels(person) && !contents.signs(person);
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
        boolean reached = facts.saidAddress(contents).isPresent()
                || facts.saidPhone(contents).isPresent();
        return new Kinds.Found(
                data,
                complete,
                labelled,
                beyondSignature,
                people.stream().anyMatch(person -> !person.isEmpty())
                        || tone.answers() && isBareValue(clues.text(Passage.Role.OWN))
                        || !facts.described(contents).isEmpty()
                        || reached
                        || people.isEmpty()
                                && facts.whoseAddress(contents, sender, tone).isPresent()
                        || changesContact(contents, tone)
                        || !contents.corrections().isEmpty()
                        || wanted && !contents.workplaces().onlyNamed().isEmpty(),
                contents.mentions().stream().anyMatch(Mention::comes),
                replacement.isFound(),
                pictures,
                attachments,
                files,
                !references.isEmpty(),
                introduced(contents, tone),
                isOnRecord(contents, people),
                reached,
                ofNetwork || people.stream().anyMatch(this::isRelated));
    }

    /** Says that somebody is reached elsewhere, and where. */
    private static boolean changesContact(Contents contents, Tone tone) {
        return tone.own().contains(Sense.CONTACT_CHANGE)
                && contents.paragraphs().stream()
                        .anyMatch(paragraph -> !Values.emails(paragraph.text()).isEmpty());
    }

    /** "Soy Ana Ruiz, ya inscrita": of nobody else it is said that he comes. */
    private boolean isOnRecord(Contents contents, List<Draft> people) {
        return Stream.concat(
                        people.stream(),
                        contents.mentions().stream().filter(Mention::comes).map(Mention::draft))
                .filter(Draft::hasName)
                .allMatch(person -> contents.isSender(person) || saysWhoHeIs(contents, person));
    }

    /** "Soy …", whatever the header calls him. */
    private boolean saysWhoHeIs(Contents contents, Draft person) {
        Coming coming = new Coming(catalogue);
        return contents.mentions().stream()
                .filter(mention -> People.same(mention.draft(), person))
                .anyMatch(mention -> coming.isIntroduced(mention.paragraph(), mention.from()));
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
                        && (catalogue.offices().isInstitution(institution)
                                || !catalogue
                                        .countries()
                                        .in(Word.of(institution))
                                        .isEmpty())
                || delegations.ofAddress(email == null ? mail.from().address() : email) != null;
    }

    private boolean introduced(Contents contents, Tone tone) {
        boolean about = tone.says(Sense.EVENT) || tone.own().contains(Sense.PASSPORT);
        Draft writer = facts.described(contents);
        boolean described = contents.mentions().stream()
                .map(Mention::draft)
                .anyMatch(draft -> draft.has(Field.INSTITUTION) && contents.isSender(draft));
        return about
                && (writer.has(Field.INSTITUTION)
                        || described
                        || contents.signature().has(Field.INSTITUTION)
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
}
