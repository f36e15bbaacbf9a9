package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.text.Coming;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Sentences;
import org.rcm.intake.extraction.text.Tone;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.registration.Stated;

/** Gathers from a mail's contents who is to come, each with what is said of him anywhere. One mail, one thread. */
public final class WhoComes {
    private final IncomingMail mail;
    private final Catalogue catalogue;
    private final SenderFacts facts;

    public WhoComes(IncomingMail mail, Catalogue catalogue, SenderFacts facts) {
        this.mail = mail;
        this.catalogue = catalogue;
        this.facts = facts;
    }

    /** Everybody who is to come by the sender's own words, with what is known about them. */
    public List<Draft> in(Contents contents, Sender sender, Tone tone, Replacement replacement) {
        People people = contents.people();
        for (Mention mention : contents.mentions()) {
            if (replacement.leaves(mention)) {
                continue;
            }
            boolean stays = replacement.isFound() && isSaidToStay(mention);
            if (mention.comes() && !stays || replacement.comes(mention)) {
                people.add(mention.draft());
            } else {
                people.complete(mention.draft());
            }
        }
        if (people.drafts().isEmpty()) {
            described(contents, replacement).forEach(mention -> people.add(mention.draft()));
        }
        if (people.drafts().isEmpty()
                && (tone.answers() || tone.own().contains(Sense.CORRECT_VALUE))
                && !tone.asks()
                && !tone.withdraws()) {
            toldMore(contents, sender).forEach(mention -> people.add(mention.draft()));
        }
        if (people.drafts().isEmpty()) {
            contents.lettersMentions().stream()
                    .filter(Mention::comes)
                    .map(Mention::draft)
                    .forEach(people::add);
        }
        List<Draft> drafts = people.drafts().stream()
                .filter(draft -> !replacement.leaves(draft))
                .collect(Collectors.toCollection(ArrayList::new));
        if (contents.forwarded()) {
            Chain chain = Chain.of(mail.passages(), catalogue);
            drafts.removeIf(draft -> chain.onlyPassesOn(draft) && !isToldToCome(draft, contents));
        }
        contents.passedOn().forEach(told -> drafts.stream()
                .filter(draft -> People.same(draft, told))
                .forEach(draft -> draft.completeFrom(told)));
        Addresses.ofForwarded(drafts, mail.passages());
        Addresses.give(
                drafts, contents.paragraphs(), facts.addressesOfOthers(contents, sender, drafts, tone), catalogue);
        joinLines(drafts);
        dropContacts(drafts, sender, tone);
        dropWriter(drafts, contents, sender, tone);
        List<Draft> nameless = drafts.stream().filter(draft -> !draft.hasName()).toList();
        if (nameless.size() == 1 && drafts.size() == 2) {
            Draft named = drafts.get(drafts.get(0) == nameless.get(0) ? 1 : 0);
            if (!named.has(Field.EMAIL) || !nameless.get(0).has(Field.EMAIL)) {
                named.absorb(nameless.get(0));
                drafts.remove(nameless.get(0));
            }
        }
        if (drafts.size() > nameless.size()) {
            shareHeading(nameless, drafts);
            drafts.removeIf(draft -> !draft.hasName() && !draft.has(Field.EMAIL));
        }
        boolean joinsWriter = tone.answers() && replacement.comer() != null; // who is on record: he is not the new one
        if (tone.own().contains(Sense.WRITER_TOO) && !drafts.isEmpty() && !joinsWriter) {
            writer(sender, drafts, contents).ifPresent(drafts::add);
        }
        new Roles(catalogue).give(drafts, contents.paragraphs());
        contents.workplaces().give(drafts, sender);
        for (Draft draft : drafts) {
            boolean isHe = sender.is(draft)
                    || (!draft.hasName() && drafts.size() == 1 && !tone.says(Sense.FOR_OTHERS))
                    || (drafts.size() == 1
                            && Sender.speaksForHimself(tone)
                            && (!sender.named() || sender.isCalledShort(draft)));
            if (isHe && !contents.forwarded()) {
                contents.mentions().stream()
                        .map(Mention::draft)
                        .filter(mention -> !draft.hasName() && sender.is(mention))
                        .forEach(draft::absorb);
                Draft described = facts.described(contents);
                for (Field field : List.of(Field.INSTITUTION, Field.POSITION, Field.DELEGATION)) {
                    if (!draft.has(field)) {
                        described.all(field).forEach(value -> draft.put(field, value.value(), value.evidence()));
                    }
                }
                facts.saidPhone(contents)
                        .filter(said -> !draft.has(Field.PHONE))
                        .ifPresent(said -> draft.put(Field.PHONE, said.value(), said.evidence()));
                facts.completeFrom(sender, draft, tone);
            }
        }
        return drafts;
    }

    /** "La designación del Lic. Mora permanece sin variación": beside who leaves and who comes for him, and on record. */
    private boolean isSaidToStay(Mention mention) {
        return catalogue.phrases().isIn(Sense.STAYS, new Sentences(catalogue).around(mention));
    }

    /** "País: …, Institución: …" by itself, above a table or a list: of everybody who lacks it. */
    private static void shareHeading(List<Draft> nameless, List<Draft> drafts) {
        List<Draft> headings =
                nameless.stream().filter(draft -> !draft.has(Field.EMAIL)).toList();
        for (Field field : headings.size() == 1 ? List.of(Field.INSTITUTION, Field.DELEGATION) : List.<Field>of()) {
            Stated<String> shared = headings.get(0).best(field);
            drafts.stream()
                    .filter(draft -> shared != null && draft.hasName() && !draft.has(field))
                    .forEach(draft -> draft.put(field, shared.value(), shared.evidence()));
        }
    }

    /** Named in running text as one who comes, with what he is. */
    private static boolean isToldToCome(Draft person, Contents contents) {
        return contents.mentions().stream()
                .filter(Mention::comes)
                .map(Mention::draft)
                .filter(said -> said.has(Field.POSITION) || said.has(Field.INSTITUTION))
                .anyMatch(said -> People.same(said, person));
    }

    /** "Por la Secretaría: Ana Ruiz, Coordinadora. Correo: ana@…", in one line: the address that is labelled there is hers. */
    private static void joinLines(List<Draft> drafts) {
        for (Draft labelled : List.copyOf(drafts)) {
            boolean addresses = !labelled.hasName() && labelled.isContactAlone();
            int given = 0;
            for (Stated<String> email : addresses ? labelled.all(Field.EMAIL) : List.<Stated<String>>of()) {
                List<Draft> beside = drafts.stream()
                        .filter(draft -> !draft.has(Field.EMAIL) && isInLineOf(draft.best(Field.FULL_NAME), email))
                        .toList();
                if (beside.size() == 1) {
                    beside.get(0).put(Field.EMAIL, email.value(), email.evidence());
                    given++;
                }
            }
            if (given > 0 && given == labelled.all(Field.EMAIL).size()) {
                drafts.removeIf(draft -> draft == labelled);
            }
        }
    }

    private static boolean isInLineOf(Stated<String> name, Stated<String> value) {
        return name != null
                && name.evidence().part().equals(value.evidence().part())
                && name.evidence().place().equals(value.evidence().place());
    }

    /** Who registers others and comes as well, if he has a name and is not told already. */
    private Optional<Draft> writer(Sender sender, List<Draft> drafts, Contents contents) {
        Stated<String> name = sender.fullestName();
        if (name == null || drafts.stream().anyMatch(draft -> sender.is(draft))) {
            return Optional.empty();
        }
        Draft writer = new Draft();
        contents.mentions().stream()
                .map(Mention::draft)
                .filter(said -> sender.is(said))
                .filter(said -> said.nameWords().size() > Sender.folded(name).size())
                .findFirst()
                .ifPresentOrElse(writer::absorb, () -> writer.replace(Field.FULL_NAME, name));
        return Optional.of(writer);
    }

    /** An address alone, beside people with names, is of somebody to write to, unless one of them alone lacks it. */
    private void dropContacts(List<Draft> drafts, Sender sender, Tone tone) {
        List<Draft> named = drafts.stream().filter(Draft::hasName).toList();
        boolean sent = named.stream().noneMatch(draft -> sender.is(draft)) && !Sender.speaksForHimself(tone);
        drafts.removeIf(draft -> !named.isEmpty()
                && draft.isContactAlone()
                && (named.size() > 1 || sent && mail.from().address().equals(draft.text(Field.EMAIL))));
    }

    /** "Soy Luis Mora, de Protocolo. La Directora … asistirá": he says who writes, and of another that she comes. */
    private void dropWriter(List<Draft> drafts, Contents contents, Sender sender, Tone tone) {
        Coming coming = new Coming(catalogue);
        List<Mention> comes =
                contents.mentions().stream().filter(Mention::comes).toList();
        List<Mention> writer =
                comes.stream().filter(mention -> sender.is(mention.draft())).toList();
        boolean introduced = !writer.isEmpty()
                && writer.size() < comes.size()
                && writer.stream().allMatch(mention -> coming.isIntroduced(mention.paragraph(), mention.from()));
        boolean toCome = tone.own().contains(Sense.WRITER_TOO)
                || tone.own().contains(Sense.COMMITS)
                || contents.paragraphs().stream().anyMatch(paragraph -> speaksOfComing(paragraph, writer));
        if (introduced && !toCome) {
            drafts.removeIf(draft -> writer.stream().anyMatch(mention -> mention.draft() == draft));
        }
    }

    /** The words with which the writer says his name aside. */
    private boolean speaksOfComing(Paragraph paragraph, List<Mention> writer) {
        return catalogue.phrases().find(Sense.FIRST_PERSON, paragraph.words()).stream()
                .anyMatch(hit -> writer.stream()
                        .noneMatch(mention -> mention.paragraph() == paragraph && mention.from() == hit.to()));
    }

    /** The only one whose position or institution is told in what was passed on: nobody else can be meant. */
    private List<Mention> described(Contents contents, Replacement replacement) {
        List<Mention> told = contents.mentions().stream()
                .filter(mention -> contents.forwarded() && !replacement.leaves(mention))
                .filter(mention -> mention.draft().has(Field.POSITION)
                        || mention.draft().has(Field.INSTITUTION)
                        || mention.draft().has(Field.EMAIL))
                .toList();
        return told.size() == 1 ? told : List.of();
    }

    /** "Ya lo tengo: el correo de Ana Ruiz es ana@…", within a thread: what was still missing of somebody else. */
    private List<Mention> toldMore(Contents contents, Sender sender) {
        return contents.mentions().stream()
                .filter(mention ->
                        mention.draft().has(Field.EMAIL) || mention.draft().has(Field.INSTITUTION))
                .filter(mention -> !sender.is(mention.draft()))
                .toList();
    }
}
