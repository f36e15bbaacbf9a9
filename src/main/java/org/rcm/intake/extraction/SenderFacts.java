package org.rcm.intake.extraction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rcm.intake.extraction.Phrases.Sense;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Stated;

/** Fills in what is known of whoever wrote the mail, where he is the one who comes. */
final class SenderFacts {
    private final IncomingMail mail;
    private final Catalogue catalogue;

    SenderFacts(IncomingMail mail, Catalogue catalogue) {
        this.mail = mail;
        this.catalogue = catalogue;
    }

    /** What is known of the writer, his address included. */
    void completeFrom(Sender sender, Draft draft) {
        completeButAddress(sender, draft);
        if (!draft.has(Field.EMAIL) && !mail.from().address().isEmpty()) {
            draft.put(Field.EMAIL, mail.from().address(), new Evidence(Source.SENDER, "0", "From"));
        }
    }

    private void completeButAddress(Sender sender, Draft draft) {
        Stated<String> name = sender.fullestName();
        if (name != null && (!draft.hasName() || isShort(draft, name))) {
            draft.replace(Field.FULL_NAME, name);
        }
        for (Field field : List.of(Field.POSITION, Field.INSTITUTION, Field.PHONE, Field.HONORIFIC, Field.DELEGATION)) {
            if (!draft.has(field)) {
                sender.draft().all(field).forEach(value -> draft.put(field, value.value(), value.evidence()));
            }
        }
        if (!draft.has(Field.HONORIFIC)) {
            for (Stated<String> each : sender.draft().all(Field.FULL_NAME)) {
                String title = catalogue.honorifics().split(each.value()).honorific();
                draft.put(Field.HONORIFIC, title, each.evidence());
            }
        }
        sender.ownAddress().ifPresent(own -> {
            if (!draft.has(Field.EMAIL)) {
                draft.put(Field.EMAIL, own.value(), own.evidence());
            }
        });
    }

    /** "Ana Ruiz" in running text, and "Ana María Ruiz Mora" in the header: the same name in full. */
    private static boolean isShort(Draft draft, Stated<String> name) {
        Stated<String> said = draft.best(Field.FULL_NAME);
        return said != null
                && said.evidence().source().compareTo(Source.PROSE) >= 0
                && !draft.has(Field.SURNAMES)
                && !draft.has(Field.GIVEN_NAMES)
                && Sender.folded(name).size() > Sender.folded(said).size()
                && People.sameName(Sender.folded(name), Sender.folded(said));
    }

    /** @param himself false where an office may write about anybody: its address is nobody's */
    Draft senderAlone(Contents contents, Sender sender, boolean himself) {
        Draft draft = described(contents);
        Stream.concat(
                        contents.people.drafts().stream(),
                        contents.mentions.stream().map(Mention::draft))
                .filter(known -> sender.named() && sender.is(known, mail.from().address()))
                .forEach(draft::absorb);
        new Workplaces(contents, catalogue).giveWriter(draft);
        if (sender.named() || himself) {
            completeFrom(sender, draft);
        } else {
            completeButAddress(sender, draft);
        }
        return draft;
    }

    /** What the writer says about himself: "mi institución es …", "trabajo en …". */
    Draft described(Contents contents) {
        Draft draft = new Draft();
        Draft workplace = new Workplaces(contents, catalogue).ofWriter();
        if (workplace.has(Field.INSTITUTION)) {
            return workplace;
        }
        for (Paragraph paragraph : contents.paragraphs) {
            for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.SELF_INSTITUTION, paragraph.words())) {
                if (hit.to() < paragraph.words().size()) {
                    describe(paragraph, hit.to(), draft);
                }
            }
        }
        return draft;
    }

    private void describe(Paragraph paragraph, int from, Draft draft) {
        String rest = paragraph.text().substring(paragraph.words().get(from).start());
        Draft said = new Draft();
        Evidence evidence = new Evidence(Source.PROSE, paragraph.part(), paragraph.place());
        new Segments(catalogue).read(Segments.split(rest.split("[.;]\\s|[.]$", 2)[0]), said, evidence);
        for (Field field : List.of(Field.INSTITUTION, Field.POSITION, Field.DELEGATION)) {
            said.all(field).forEach(value -> draft.put(field, value.value(), value.evidence()));
        }
    }

    /** "El correo de la Sra. Ana Ruiz Mora es ...": where an office writes, the only one named with a title. */
    private Optional<Draft> titled(Contents contents, Sender sender) {
        List<Draft> named = contents.mentions.stream()
                .filter(Mention::titled)
                .map(Mention::draft)
                .filter(draft -> !sender.is(draft, mail.from().address()))
                .toList();
        if (sender.named() || named.size() != 1) {
            return Optional.empty();
        }
        Addresses.give(named, contents.paragraphs);
        return Optional.of(named.get(0));
    }

    /** "Pasaporte de Ana Ruiz Mora" in the subject, sent by somebody else, is about her. */
    Draft subjectOrSender(Contents contents, Sender sender, boolean himself) {
        return titled(contents, sender).orElseGet(() -> ofSubject(contents, sender, himself));
    }

    private Draft ofSubject(Contents contents, Sender sender, boolean himself) {
        Paragraph subject = Paragraph.of("0", "subject", mail.subject());
        return new ProseReader(catalogue)
                .read(subject).stream()
                        .filter(mention -> mention.comes() || mention.titled())
                        .map(Mention::draft)
                        .filter(draft -> !sender.is(draft, mail.from().address()))
                        .findFirst()
                        .orElseGet(() -> senderAlone(contents, sender, himself));
    }
}
