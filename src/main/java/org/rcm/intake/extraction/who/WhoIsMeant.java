package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            case WITHDRAWAL -> {
                return leaving(people, contents, sender, tone);
            }
            case ACCEPTANCE -> {
                return accepting(people, contents, sender, tone);
            }
            default -> {
                return List.of();
            }
        }
    }

    private List<Draft> leaving(List<Draft> people, Contents contents, Sender sender, Tone tone) {
        Refusals refusals = new Refusals(contents, catalogue);
        Leaving tells = new Leaving(contents, refusals, catalogue);
        OwnRefusals own = new OwnRefusals(catalogue);
        List<Mention> leaving = tells.mentions();
        if (leaving.isEmpty() && isOfWriterAlone(contents, sender, own)) {
            return List.of(facts.senderAlone(contents, sender, tone));
        }
        List<Mention> staying =
                contents.mentions().stream().filter(tells::stays).toList();
        List<Mention> about = leaving.isEmpty() ? without(staying, contents.mentions()) : leaving;
        List<Draft> named = besides(people, about, contents);
        add(about.stream().map(Mention::draft), named);
        if (named.isEmpty() && !staying.isEmpty() && !own.mayBe(contents, refusals)) {
            return List.of();
        }
        Called called = Called.in(contents, leaving, catalogue);
        if (leaving.isEmpty() && !called.people().isEmpty()) {
            return withWriter(called.people(), contents, sender, tone, own);
        }
        named.removeIf(draft -> isWriter(draft, sender)
                && contents.paragraphs().stream().anyMatch(paragraph -> own.comesAllTheSame(paragraph.words())));
        named.addAll(called.people());
        boolean ofOthers = called.sparesOthers() || refusals.areOfSomebodyElse() || refusals.areOfCompanions();
        if (named.isEmpty() && ofOthers) {
            return List.of(); // "él no participa en esto" says nothing of the writer
        }
        boolean heToo = !leaving.isEmpty()
                && !contents.forwarded()
                && named.stream().noneMatch(draft -> isWriter(draft, sender))
                && own.areBesides(contents, leaving);
        if (heToo) {
            named.add(facts.senderAlone(contents, sender, tone));
            return named;
        }
        Optional<Draft> byOffice = named.isEmpty() ? new UnnamedOffice(catalogue).in(contents) : Optional.empty();
        return byOffice.map(List::of).orElseGet(() -> orWriter(named, contents, sender, tone));
    }

    private List<Draft> accepting(List<Draft> people, Contents contents, Sender sender, Tone tone) {
        List<Mention> here = contents.mentions().stream()
                .filter(mention -> !comesLater(mention))
                .toList();
        List<Draft> named = besides(people, here, contents);
        add(here.stream().filter(Mention::titled).map(Mention::draft), named);
        List<Draft> ofLetters = new LettersOf(catalogue).in(contents);
        if (ofLetters.isEmpty()) {
            return orWriter(named, contents, sender, tone);
        }
        named.removeIf(draft -> isWriter(draft, sender));
        add(ofLetters.stream(), named);
        boolean his = contents.paragraphs().stream()
                .anyMatch(paragraph -> catalogue.phrases().isIn(Sense.LETTER_MINE, paragraph.words()));
        if (his && sender.named() && named.stream().noneMatch(draft -> isWriter(draft, sender))) {
            named.add(0, facts.senderAlone(contents, sender, tone));
        }
        return named;
    }

    /** Those who come, less whoever the mail names where it is not about him. */
    private static List<Draft> besides(List<Draft> people, List<Mention> about, Contents contents) {
        List<Draft> named = new ArrayList<>(people);
        named.removeIf(draft -> contents.mentions().stream()
                .anyMatch(mention -> !about.contains(mention) && People.same(mention.draft(), draft)));
        return named;
    }

    private static void add(Stream<Draft> several, List<Draft> named) {
        several.filter(draft -> named.stream().noneMatch(known -> People.same(known, draft)))
                .forEach(named::add);
    }

    /** The writer, where nobody else is named. */
    private List<Draft> orWriter(List<Draft> named, Contents contents, Sender sender, Tone tone) {
        boolean isHe =
                tone.own().contains(Sense.FIRST_PERSON) || named.stream().allMatch(draft -> isWriter(draft, sender));
        boolean others = named.stream().anyMatch(draft -> draft.hasName() && !isWriter(draft, sender));
        return isHe && !others ? List.of(facts.senderAlone(contents, sender, tone)) : named;
    }

    private boolean isWriter(Draft draft, Sender sender) {
        return sender.is(draft);
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
        boolean signerAlone = (kind == MailKind.REGISTRATION || kind == MailKind.SUPPLEMENT)
                && chosen.size() == 1
                && chosen.get(0).hasName()
                && sender.is(chosen.get(0));
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
        contents.workplaces().give(held.stream().filter(Draft::hasName).toList(), sender);
        return held;
    }
}
