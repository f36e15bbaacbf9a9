package org.rcm.intake.extraction;

import java.util.List;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.ContentsReader;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.document.FormReader;
import org.rcm.intake.extraction.kind.KindEvidence;
import org.rcm.intake.extraction.kind.Kinds;
import org.rcm.intake.extraction.names.Networks;
import org.rcm.intake.extraction.text.Clues;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Tone;
import org.rcm.intake.extraction.who.Instead;
import org.rcm.intake.extraction.who.Outsiders;
import org.rcm.intake.extraction.who.Replacement;
import org.rcm.intake.extraction.who.SenderFacts;
import org.rcm.intake.extraction.who.Superiors;
import org.rcm.intake.extraction.who.WhoComes;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.Stated;

/** Understands what the text of a mail says: who writes, who comes, who does not, and so what kind of mail it is. */
final class TextReader {
    private final IncomingMail mail;
    private final Catalogue catalogue;
    private final Clues clues;
    private final SenderFacts facts;
    private final FormReader forms;

    TextReader(IncomingMail mail, Catalogue catalogue, Clues clues, SenderFacts facts, FormReader forms) {
        this.mail = mail;
        this.catalogue = catalogue;
        this.clues = clues;
        this.facts = facts;
        this.forms = forms;
    }

    Said read(Tone heard) {
        Contents contents = ContentsReader.read(mail, catalogue, forms);
        List<String> references = clues.references();
        boolean first = !heard.answers() && references.isEmpty();
        Superiors superiors = new Superiors(catalogue, first);
        excuse(new Outsiders(contents, first, catalogue), superiors, contents);
        Sender sender = Sender.of(mail, contents, catalogue);
        Replacement replacement = new Instead(contents, sender, superiors, catalogue).read();
        List<Draft> people = new WhoComes(mail, catalogue, facts).in(contents, sender, heard, replacement);
        Stated<String> network = new Networks(catalogue).named(mail.subject(), contents.paragraphs());
        Kinds.Found found = new KindEvidence(mail, catalogue, clues, facts, network != null)
                .in(contents, people, sender, replacement, references, heard);
        NotComing notComing = NotComing.of(first, contents, sender, people, heard, found, catalogue);
        Tone tone = notComing.of(heard);
        MailKind kind = kind(contents, tone, found, notComing.leaving());
        List<Draft> coming = notComing.without(people);
        return new Said(
                first,
                contents,
                sender,
                tone,
                coming,
                replacement,
                orSigning(network, contents),
                found,
                notComing,
                kind);
    }

    /** "Ana Ruiz, Secretaría Técnica, Red Regional de …": who signs for a network sends its people, whatever else is said. */
    private Stated<String> orSigning(Stated<String> network, Contents contents) {
        return network != null || contents.forwarded()
                ? network
                : new Networks(catalogue)
                        .signing(mail.passages(Passage.Role.SIGNATURE).stream()
                                .flatMap(passage -> passage.text().lines())
                                .toList());
    }

    /** Who comes along with a delegate, or sends one, does not come himself. */
    private static void excuse(Outsiders outsiders, Superiors superiors, Contents contents) {
        contents.mentions()
                .replaceAll(mention -> outsiders.include(mention) || superiors.include(mention, contents)
                        ? mention.withoutComing()
                        : mention);
    }

    private static MailKind kind(Contents contents, Tone tone, Kinds.Found found, List<Mention> leaving) {
        MailKind kind = contents.forwarded() && tone.onlyAsks() ? MailKind.QUESTION : Kinds.ofHuman(tone, found);
        return !found.complete() && leavesOpenWho(kind, tone, leaving) ? MailKind.QUESTION : kind;
    }

    /** "Solo viajará el primero de la lista", "everyone except …": whom that takes back, a person knows. */
    private static boolean leavesOpenWho(MailKind kind, Tone tone, List<Mention> leaving) {
        boolean about = kind == MailKind.REGISTRATION || kind == MailKind.WITHDRAWAL || kind == MailKind.SUPPLEMENT;
        return about
                && (tone.own().contains(Sense.ALL_BUT_NAMED)
                        || leaving.isEmpty() && tone.own().contains(Sense.TOLD_BY_NUMBER));
    }
}
