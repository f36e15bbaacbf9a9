package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.document.Documents.Document;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.text.Tone;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.registration.MailKind;

/** Tells whom a mail of a kind is about: those who come, who leaves, the writer, or whose passport it is. One mail, one thread. */
public final class WhoIsMeant {
    private final IncomingMail mail;
    private final Catalogue catalogue;
    private final SenderFacts facts;

    public WhoIsMeant(IncomingMail mail, Catalogue catalogue, SenderFacts facts) {
        this.mail = mail;
        this.catalogue = catalogue;
        this.facts = facts;
    }

    /** Whom applications are written for. */
    public List<Draft> by(MailKind kind, List<Draft> people, Contents contents, Sender sender, Tone tone) {
        boolean aboutOthers = !people.isEmpty();
        switch (kind) {
            case REGISTRATION, REPLACEMENT, SUPPLEMENT -> {
                if (kind == MailKind.REPLACEMENT) {
                    return people;
                }
                Draft unnamed = aboutOthers
                        ? null
                        : facts.whoseAddress(contents, sender, tone).orElse(null);
                if (unnamed != null && !unnamed.hasName() && mail.attachments().isEmpty()) {
                    return List.of(); // nobody else's registration is to have it
                }
                List<Draft> meant = aboutOthers ? people : List.of(facts.subjectOrSender(contents, sender, tone));
                if (meant.size() == 1) {
                    facts.nameFromSubject(meant.get(0), sender, tone);
                }
                return meant;
            }
            case WITHDRAWAL, ACCEPTANCE -> {
                Refusals refusals = new Refusals(catalogue);
                OwnRefusals own = new OwnRefusals(catalogue);
                boolean withdraws = kind == MailKind.WITHDRAWAL;
                List<Mention> leaving = withdraws ? refusals.leaving(contents) : List.of();
                if (withdraws && leaving.isEmpty() && isOfWriterAlone(contents, sender, own)) {
                    return List.of(facts.senderAlone(contents, sender, tone));
                }
                List<Mention> staying = withdraws
                        ? contents.mentions().stream().filter(refusals::stays).toList()
                        : List.of();
                List<Mention> about = leaving.isEmpty() ? without(staying, contents.mentions()) : leaving;
                about = withdraws
                        ? about
                        : about.stream().filter(one -> !comesLater(one)).toList();
                List<Mention> meant = about;
                List<Draft> named = new ArrayList<>(people);
                named.removeIf(draft -> contents.mentions().stream()
                        .anyMatch(mention -> !meant.contains(mention) && People.same(mention.draft(), draft)));
                about.stream()
                        .filter(mention -> mention.titled() || withdraws)
                        .map(Mention::draft)
                        .filter(draft -> named.stream().noneMatch(known -> People.same(known, draft)))
                        .forEach(named::add);
                if (named.isEmpty() && !staying.isEmpty() && !own.mayBe(contents, refusals)) {
                    return List.of();
                }
                List<Draft> ofLetters = withdraws ? List.of() : new LettersOf(catalogue).in(contents);
                if (!ofLetters.isEmpty()) {
                    named.removeIf(draft -> sender.is(draft, mail.from().address()));
                    ofLetters.stream()
                            .filter(draft -> named.stream().noneMatch(known -> People.same(known, draft)))
                            .forEach(named::add);
                }
                Called called = withdraws ? Called.in(contents, leaving, catalogue) : null;
                if (withdraws && leaving.isEmpty() && !called.people().isEmpty()) {
                    return withWriter(called.people(), contents, sender, tone, own);
                }
                if (withdraws) {
                    named.removeIf(draft -> sender.is(draft, mail.from().address())
                            && contents.paragraphs().stream()
                                    .anyMatch(paragraph -> own.comesAllTheSame(paragraph.words())));
                    named.addAll(called.people());
                }
                if (withdraws && named.isEmpty() && called.sparesOthers()) {
                    return List.of();
                }
                if (withdraws && named.isEmpty() && refusals.areOfSomebodyElse(contents)) {
                    return List.of(); // "él no participa en esto" says nothing of the writer
                }
                boolean heToo = withdraws
                        && !contents.forwarded()
                        && named.stream()
                                .noneMatch(draft -> sender.is(draft, mail.from().address()))
                        && own.areBesides(contents, leaving);
                if (heToo && !leaving.isEmpty()) {
                    named.add(facts.senderAlone(contents, sender, tone));
                    return named;
                }
                boolean his = !ofLetters.isEmpty()
                        && contents.paragraphs().stream()
                                .anyMatch(paragraph -> catalogue.phrases().isIn(Sense.LETTER_MINE, paragraph.words()))
                        && named.stream()
                                .noneMatch(draft -> sender.is(draft, mail.from().address()));
                if (his && sender.named()) {
                    named.add(0, facts.senderAlone(contents, sender, tone));
                    return named;
                }
                if (!ofLetters.isEmpty()) {
                    return named;
                }
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

    /** "Rennick no viaja, y yo tampoco podré": the writer besides, where he says so of himself. */
    private List<Draft> withWriter(List<Draft> called, Contents contents, Sender sender, Tone tone, OwnRefusals own) {
        List<Draft> both = new ArrayList<>(called);
        if (sender.named() && !contents.forwarded() && own.areBesidesCalled(contents)) {
            both.add(facts.senderAlone(contents, sender, tone));
        }
        return both;
    }

    /** Where he takes back his own part, whoever is named besides leaves not for that. */
    private static boolean isOfWriterAlone(Contents contents, Sender sender, OwnRefusals own) {
        return sender.named() && !contents.forwarded() && own.are(contents);
    }

    /** "La del licenciado Luis Mora llegará aparte": it is not in this mail. */
    private boolean comesLater(Mention mention) {
        return catalogue.phrases().isIn(Sense.COMES_LATER, new Sentences(catalogue).around(mention));
    }

    private static List<Mention> without(List<Mention> some, List<Mention> all) {
        return all.stream().filter(mention -> !some.contains(mention)).toList();
    }

    /** Whose passport it is, where nobody but who signs the mail was found to come. */
    public List<Draft> holders(
            List<Draft> chosen, Contents contents, Sender sender, Tone tone, List<Document> read, MailKind kind) {
        String address = mail.from().address();
        boolean signerAlone = (kind == MailKind.REGISTRATION || kind == MailKind.SUPPLEMENT)
                && chosen.size() == 1
                && chosen.get(0).hasName()
                && sender.is(chosen.get(0), address);
        Holders holders = new Holders(contents, catalogue);
        boolean nobody = (kind == MailKind.REGISTRATION || kind == MailKind.SUPPLEMENT)
                && chosen.size() == 1
                && !chosen.get(0).hasName()
                && !chosen.get(0).has(Field.PASSPORT_NUMBER);
        if (nobody && Holders.of(read) > 1) {
            return Stream.generate(Draft::new).limit(Holders.of(read)).toList();
        }
        List<Draft> held = signerAlone ? holders.insteadOf(chosen.get(0), read) : List.of();
        boolean passesOn = signerAlone
                && held.isEmpty()
                && !tone.own().contains(Sense.FIRST_PERSON)
                && Holders.of(read) > 1
                && holders.areOfOthers(chosen.get(0), read);
        if (passesOn) {
            return Stream.generate(Draft::new).limit(Holders.of(read)).toList();
        }
        if (held.isEmpty()) {
            boolean unnamed = signerAlone
                    && tone.own().contains(Sense.FOR_OTHERS)
                    && !tone.own().contains(Sense.FIRST_PERSON)
                    && holders.areOfOthers(chosen.get(0), read);
            return unnamed ? List.of(facts.colleague(contents, sender)) : chosen;
        }
        contents.workplaces().give(held, sender, address);
        return held;
    }
}
