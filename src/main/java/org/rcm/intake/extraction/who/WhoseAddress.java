package org.rcm.intake.extraction.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rcm.intake.extraction.contents.ProseReader;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Honorifics;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.Passage;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Stated;

/**
 * "Kevin's address is kevin@…", "el correo de Fermín es …", "his own address is …": an address of somebody whose whole name
 * the sentence does not say; the subject or what the mail answers may. One mail, one thread.
 */
final class WhoseAddress {
    private static final int LONGEST_NAME = 3;
    /** Words between "address is" and the address. */
    private static final int FAR = 90;

    private final IncomingMail mail;
    private final Catalogue catalogue;

    WhoseAddress(IncomingMail mail, Catalogue catalogue) {
        this.mail = mail;
        this.catalogue = catalogue;
    }

    /**
     * An address and who has it.
     *
     * @param owner as far as the sentence names him; empty where it says "his"
     * @param called behind a title: "la Lic. Mora"; empty where none stands there
     */
    private record Said(Stated<String> address, List<String> owner, String called) {}

    /** The person with this address, with or without a name; empty if no sentence is about an address of somebody else. */
    Optional<Draft> in(List<Paragraph> paragraphs, Sender sender) {
        List<Said> said = paragraphs.stream()
                .flatMap(paragraph -> in(paragraph).stream())
                .filter(one -> !one.address().value().equals(mail.from().address()))
                .filter(one ->
                        one.owner().isEmpty() || !sender.draft().nameWords().containsAll(one.owner()))
                .toList();
        if (said.size() != 1) {
            return Optional.empty();
        }
        Draft person = new Draft();
        person.put(
                Field.EMAIL,
                said.get(0).address().value(),
                said.get(0).address().evidence());
        Stated<String> name = whole(said.get(0).owner(), sender);
        if (name != null) {
            person.put(Field.FULL_NAME, name.value(), name.evidence());
        } else {
            person.put(
                    Field.SURNAMES, said.get(0).called(), said.get(0).address().evidence());
        }
        return Optional.of(person);
    }

    private List<Said> in(Paragraph paragraph) {
        List<Said> all = new ArrayList<>();
        List<PhraseIndex.Hit<Sense>> hits = catalogue.phrases().find(Sense.WHOSE_ADDRESS, paragraph.words());
        for (PhraseIndex.Hit<Sense> hit : hits) {
            if (hits.stream().anyMatch(other -> other.from() == hit.from() && other.to() > hit.to())) {
                continue; // "el correo de", in "el correo de la Lic. Mora"
            }
            int from = hit.to() - 1;
            while (from + 1 < paragraph.words().size()
                    && from + 1 - hit.to() < LONGEST_NAME
                    && isName(paragraph, from + 1)) {
                from++;
            }
            List<String> owner = from >= hit.to() ? names(paragraph, hit.to(), from + 1) : before(paragraph, hit);
            int start = paragraph.words().get(from).end();
            String behind =
                    paragraph.text().substring(start, Math.min(paragraph.text().length(), start + FAR));
            List<String> emails = Values.emails(
                    paragraph.text().substring(start, Math.min(paragraph.text().length(), start + 2 * FAR)));
            boolean near = !emails.isEmpty()
                    && behind.toLowerCase(Locale.ROOT)
                            .contains(emails.get(0).substring(0, emails.get(0).indexOf('@')));
            if (near && !Addresses.isAnnounced(paragraph, hit.from(), catalogue)) {
                Evidence evidence = new Evidence(Source.PROSE, paragraph.part(), paragraph.place());
                String called = from >= hit.to() ? titled(paragraph.text(hit.to(), from + 1)) : "";
                all.add(new Said(new Stated<>(emails.get(0), evidence), owner, called));
            }
        }
        return all.stream().distinct().toList();
    }

    private String titled(String name) {
        Honorifics.Titled titled = catalogue.honorifics().split(name);
        return titled.honorific() == null ? "" : titled.rest();
    }

    /** "Kevin" before "'s address". */
    private List<String> before(Paragraph paragraph, PhraseIndex.Hit<Sense> hit) {
        boolean possessive =
                catalogue.grammar().is(Role.GENITIVE, paragraph.words().get(hit.from()));
        int from = hit.from();
        while (possessive && from > 0 && hit.from() - from < LONGEST_NAME && isName(paragraph, from - 1)) {
            from--;
        }
        return names(paragraph, from, hit.from());
    }

    private List<String> names(Paragraph paragraph, int from, int to) {
        return paragraph.words().subList(from, to).stream()
                .map(Word::folded)
                .filter(word -> catalogue.honorifics().split(word + " x y").honorific() == null)
                .toList();
    }

    private static boolean isName(Paragraph paragraph, int at) {
        Word word = paragraph.words().get(at);
        return word.isCapitalised(paragraph.text()) && !word.isNumber();
    }

    /** The one name in the subject, or in what the mail answers, that has these words; of "his", the one of the subject. */
    private Stated<String> whole(List<String> owner, Sender sender) {
        ProseReader prose = new ProseReader(catalogue);
        Stream<Paragraph> subject = Stream.of(Paragraph.of("0", "subject", mail.subject()));
        Stream<Paragraph> answered = mail.passages(Passage.Role.QUOTED).stream()
                .flatMap(passage -> passage.text().lines().map(line -> Paragraph.of(passage.part(), "quoted", line)));
        List<Draft> named = (owner.isEmpty() ? subject : Stream.concat(subject, answered))
                .flatMap(paragraph -> prose.read(paragraph).stream())
                .map(Mention::draft)
                .filter(draft -> Set.copyOf(draft.nameWords()).containsAll(owner))
                .filter(draft -> !sender.is(draft))
                .toList();
        boolean one = named.stream()
                .allMatch(
                        draft -> People.sameName(draft.nameWords(), named.get(0).nameWords()));
        return named.isEmpty() || !one ? null : named.get(0).best(Field.FULL_NAME);
    }
}
