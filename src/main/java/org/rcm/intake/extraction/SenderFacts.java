package org.rcm.intake.extraction;

import java.util.List;
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

    void completeFrom(Sender sender, Draft draft) {
        sender.draft().all(Field.FULL_NAME).forEach(value -> {
            if (!draft.hasName()) {
                draft.put(Field.FULL_NAME, value.value(), value.evidence());
            }
        });
        for (Field field : List.of(Field.POSITION, Field.INSTITUTION, Field.PHONE, Field.HONORIFIC, Field.DELEGATION)) {
            if (!draft.has(field)) {
                sender.draft().all(field).forEach(value -> draft.put(field, value.value(), value.evidence()));
            }
        }
        if (!draft.has(Field.HONORIFIC)) {
            for (Stated<String> name : sender.draft().all(Field.FULL_NAME)) {
                String title = catalogue.honorifics().split(name.value()).honorific();
                draft.put(Field.HONORIFIC, title, name.evidence());
            }
        }
        if (!draft.has(Field.EMAIL) && !mail.from().address().isEmpty()) {
            draft.put(Field.EMAIL, mail.from().address(), new Evidence(Source.SENDER, "0", "From"));
        }
    }

    Draft senderAlone(Contents contents, Sender sender) {
        Draft draft = described(contents);
        contents.mentions.stream()
                .map(Mention::draft)
                .filter(mention ->
                        sender.named() && sender.is(mention, mail.from().address()))
                .forEach(draft::absorb);
        completeFrom(sender, draft);
        return draft;
    }

    /** What the writer says about himself: "mi institución es …", "trabajo en …". */
    Draft described(Contents contents) {
        Draft draft = new Draft();
        for (Paragraph paragraph : contents.paragraphs) {
            for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.SELF_INSTITUTION, paragraph.words())) {
                if (hit.to() < paragraph.words().size()) {
                    String rest = paragraph
                            .text()
                            .substring(paragraph.words().get(hit.to()).start());
                    Draft said = new Draft();
                    Evidence evidence = new Evidence(Source.PROSE, paragraph.part(), paragraph.place());
                    new Segments(catalogue).read(Segments.split(rest.split("[.;]\\s|[.]$", 2)[0]), said, evidence);
                    for (Field field : List.of(Field.INSTITUTION, Field.POSITION, Field.DELEGATION)) {
                        said.all(field).forEach(value -> draft.put(field, value.value(), value.evidence()));
                    }
                }
            }
        }
        return draft;
    }

    /** "Pasaporte de Ana Ruiz Mora" in the subject, sent by somebody else, is about her. */
    Draft subjectOrSender(Contents contents, Sender sender) {
        Paragraph subject = Paragraph.of("0", "subject", mail.subject());
        return new ProseReader(catalogue)
                .read(subject).stream()
                        .filter(mention -> mention.comes() || mention.titled())
                        .map(Mention::draft)
                        .filter(draft -> !sender.is(draft, mail.from().address()))
                        .findFirst()
                        .orElseGet(() -> senderAlone(contents, sender));
    }
}
