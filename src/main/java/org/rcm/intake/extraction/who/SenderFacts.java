package org.rcm.intake.extraction.who;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.extraction.contents.Contents;
import org.rcm.intake.extraction.contents.Corrections;
import org.rcm.intake.extraction.contents.ProseReader;
import org.rcm.intake.extraction.contents.Sender;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.names.SubjectName;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.Mention;
import org.rcm.intake.extraction.text.Paragraph;
import org.rcm.intake.extraction.text.People;
import org.rcm.intake.extraction.text.Tone;
import org.rcm.intake.extraction.text.Values;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Grammar.Role;
import org.rcm.intake.extraction.words.Honorifics;
import org.rcm.intake.extraction.words.PhraseIndex;
import org.rcm.intake.extraction.words.Phrases.Sense;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Stated;

/** Fills in what is known of whoever wrote the mail, where he is the one who comes. */
public final class SenderFacts {
    /** Characters between "mi correo" and the address itself. */
    private static final int FAR = 90;

    private final IncomingMail mail;
    private final Catalogue catalogue;

    public SenderFacts(IncomingMail mail, Catalogue catalogue) {
        this.mail = mail;
        this.catalogue = catalogue;
    }

    /**
     * What is known of the writer. The address he writes from is his only if he gives his name or speaks of himself: an
     * office writes about anybody, and its address is nobody's.
     */
    void completeFrom(Sender sender, Draft draft, Tone tone) {
        complete(sender, draft);
        boolean his = sender.named() || Sender.speaksForHimself(tone);
        if (his && !draft.has(Field.EMAIL) && !mail.from().address().isEmpty()) {
            draft.put(Field.EMAIL, mail.from().address(), new Evidence(Source.SENDER, "0", "From"));
        }
    }

    private void complete(Sender sender, Draft draft) {
        Stated<String> name = sender.fullestName();
        if (name != null && (!draft.hasName() || isShort(draft, name) || isInitialed(draft, name))) {
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

    /** Addresses of the writer, where he is none of these people, and of whoever else is named. */
    Set<String> addressesOfOthers(Contents contents, Sender sender, List<Draft> people, Tone tone) {
        Set<String> others = new HashSet<>();
        String from = mail.from().address();
        boolean isHe = people.stream().anyMatch(sender::is);
        if (!isHe && !(people.size() == 1 && Sender.speaksForHimself(tone))) {
            others.add(from);
        }
        contents.mentions().stream()
                .map(Mention::draft)
                .filter(mention -> people.stream().noneMatch(person -> People.same(person, mention)))
                .flatMap(mention -> mention.all(Field.EMAIL).stream())
                .map(Stated::value)
                .forEach(others::add);
        return others;
    }

    /** "Mi correo institucional es …", in the writer's own words. */
    public Optional<Stated<String>> saidAddress(Contents contents) {
        String own = mail.from().address();
        if (contents.corrections().makesRight(own)) {
            Paragraph paragraph = contents.paragraphs().stream()
                    .filter(each -> Corrections.in(List.of(each), catalogue).makesRight(own))
                    .findFirst()
                    .orElseThrow();
            return Optional.of(new Stated<>(own, new Evidence(Source.PROSE, paragraph.part(), paragraph.place())));
        }
        return said(contents, Sense.OWN_ADDRESS, text -> Values.emails(text).stream()
                .findFirst()
                .orElse(null));
    }

    /** "Cambié de celular, el nuevo es …", in the writer's own words. */
    public Optional<Stated<String>> saidPhone(Contents contents) {
        return said(contents, Sense.OWN_PHONE, Values::phone);
    }

    private Optional<Stated<String>> said(Contents contents, Sense sense, UnaryOperator<String> reader) {
        for (Paragraph paragraph : contents.paragraphs()) {
            for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(sense, paragraph.words())) {
                int start = paragraph.words().get(hit.to() - 1).end();
                int end = Math.min(paragraph.text().length(), start + FAR);
                String value = reader.apply(paragraph.text().substring(start, end));
                if (value != null && !Addresses.isAnnounced(paragraph, hit.from(), catalogue)) {
                    return Optional.of(
                            new Stated<>(value, new Evidence(Source.PROSE, paragraph.part(), paragraph.place())));
                }
            }
        }
        return Optional.empty();
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

    /** "R. Salazar", with which she signs above her address, and "Ruth Salazar Mora" in the header. */
    private static boolean isInitialed(Draft draft, Stated<String> name) {
        return draft.has(Field.FULL_NAME) && People.abbreviates(draft.nameWords(), Sender.folded(name));
    }

    /** What is known of a writer who is the only one that the mail may be about. */
    Draft senderAlone(Contents contents, Sender sender, Tone tone) {
        Draft draft = described(contents);
        Stream.concat(
                        contents.people().drafts().stream(),
                        contents.mentions().stream().map(Mention::draft))
                .filter(known -> sender.named() && sender.is(known))
                .forEach(draft::absorb);
        contents.workplaces().giveWriter(draft);
        saidAddress(contents)
                .filter(said -> !draft.has(Field.EMAIL))
                .ifPresent(said -> draft.put(Field.EMAIL, said.value(), said.evidence()));
        saidPhone(contents)
                .filter(said -> !draft.has(Field.PHONE))
                .ifPresent(said -> draft.put(Field.PHONE, said.value(), said.evidence()));
        completeFrom(sender, draft, tone);
        return draft;
    }

    /** Somebody for whom the writer speaks without giving a name: where both work is all that is known. */
    Draft colleague(Contents contents, Sender sender) {
        Draft draft = described(contents);
        contents.workplaces().giveWriter(draft);
        for (Field field : List.of(Field.INSTITUTION, Field.DELEGATION)) {
            if (!draft.has(field)) {
                sender.draft().all(field).forEach(value -> draft.put(field, value.value(), value.evidence()));
            }
        }
        return draft;
    }

    /** What the writer says about himself: "mi institución es …", "trabajo en …". */
    public Draft described(Contents contents) {
        Draft draft = new Draft();
        Draft workplace = contents.workplaces().ofWriter();
        if (workplace.has(Field.INSTITUTION)) {
            return workplace;
        }
        for (Paragraph paragraph : contents.paragraphs()) {
            for (PhraseIndex.Hit<Sense> hit : catalogue.phrases().find(Sense.SELF_INSTITUTION, paragraph.words())) {
                boolean within = hit.from() > 0 // "Ministerio de Trabajo"
                        && paragraph.words().get(hit.from()).isCapitalised(paragraph.text())
                        && catalogue.grammar().is(Role.OF, paragraph.words().get(hit.from() - 1));
                if (hit.to() < paragraph.words().size() && !within) {
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
        List<Draft> named = contents.mentions().stream()
                .filter(Mention::titled)
                .map(Mention::draft)
                .filter(draft -> !sender.is(draft))
                .toList();
        if (sender.named() || named.size() != 1) {
            return Optional.empty();
        }
        inFull(named.get(0), contents);
        Addresses.give(named, contents.paragraphs(), Set.of(), catalogue);
        return Optional.of(named.get(0));
    }

    /** "El apellido de la Lic. Ana María: …. Su nombre completo es Ana María Ruiz Mora": the one name that says more of the same. */
    private static void inFull(Draft person, Contents contents) {
        List<Draft> fuller = contents.mentions().stream()
                .map(Mention::draft)
                .filter(other -> other.nameWords().size() > person.nameWords().size())
                .filter(other -> People.sameName(other.nameWords(), person.nameWords()))
                .toList();
        if (fuller.size() == 1) {
            person.replace(Field.FULL_NAME, fuller.get(0).best(Field.FULL_NAME));
            person.absorb(fuller.get(0));
        }
    }

    /** "Pasaporte de Ana Ruiz Mora" in the subject, sent by somebody else, is about her. */
    Draft subjectOrSender(Contents contents, Sender sender, Tone tone) {
        return titled(contents, sender)
                .or(() -> whoseAddress(contents, sender, tone))
                .or(() -> corrected(contents, sender, tone))
                .orElseGet(() -> ofSubject(contents, sender, tone));
    }

    /** "Kevin's address is …", in an answer that says nothing of its writer. */
    public Optional<Draft> whoseAddress(Contents contents, Sender sender, Tone tone) {
        boolean ofHimself =
                tone.own().contains(Sense.FIRST_PERSON) && !tone.own().contains(Sense.CONTACT_CHANGE)
                        || tone.own().contains(Sense.REGISTRATION)
                        || saidAddress(contents).isPresent();
        return ofHimself || !tone.answers()
                ? Optional.empty()
                : new WhoseAddress(mail, catalogue).in(contents.paragraphs(), sender);
    }

    /** "En mi correo sobre el Viceministro X se consignó mal su dirección. Favor usar …": an assistant mends what is his. */
    private Optional<Draft> corrected(Contents contents, Sender sender, Tone tone) {
        List<Draft> others = contents.mentions().stream()
                .map(Mention::draft)
                .filter(draft -> !sender.is(draft))
                .toList();
        Corrections corrections = contents.corrections();
        Set<String> said = contents.paragraphs().stream()
                .flatMap(paragraph -> Values.emails(paragraph.text()).stream())
                .filter(email -> !email.equals(mail.from().address()) && !isOfWriter(email, sender))
                .collect(Collectors.toSet());
        Set<String> addresses =
                said.stream().filter(email -> !corrections.isWrong(email)).collect(Collectors.toSet());
        boolean ofOne = !others.isEmpty() && others.stream().allMatch(other -> People.same(other, others.get(0)));
        if (!tone.says(Sense.SUPPLEMENT)
                || !ofOne
                || addresses.size() != 1
                || saidAddress(contents).isPresent()) {
            return Optional.empty();
        }
        Draft corrected = new Draft();
        others.forEach(corrected::absorb);
        said.removeAll(addresses);
        said.add(mail.from().address());
        Addresses.give(List.of(corrected), contents.paragraphs(), said, catalogue);
        return Optional.of(corrected);
    }

    private static boolean isOfWriter(String email, Sender sender) {
        String local = email.substring(0, email.indexOf('@'));
        return sender.draft().nameWords().stream().anyMatch(word -> word.length() > 3 && local.contains(word));
    }

    /**
     * "Registration – Ana María López Díaz – RCM" above "please register me": the name that the text does not give. Where the
     * header gives the writer another one, or the subject is a thread's, it is not his.
     */
    void nameFromSubject(Draft draft, Sender sender, Tone tone) {
        Stated<String> name = tone.answers() ? null : new SubjectName(catalogue).in(mail.subject());
        if (name == null) {
            return;
        }
        boolean unknown = !draft.hasName() && !sender.named();
        boolean fuller = sender.named()
                && People.sameName(Sender.folded(name), sender.draft().nameWords())
                && (!draft.hasName() || isShort(draft, name));
        if (unknown || fuller) {
            draft.replace(
                    Field.FULL_NAME,
                    new Stated<>(catalogue.honorifics().split(name.value()).rest(), name.evidence()));
            draft.put(
                    Field.HONORIFIC, catalogue.honorifics().split(name.value()).honorific(), name.evidence());
        }
    }

    private Draft ofSubject(Contents contents, Sender sender, Tone tone) {
        Paragraph subject = Paragraph.of("0", "subject", mail.subject());
        return new ProseReader(catalogue)
                .read(subject).stream()
                        .filter(mention -> mention.comes() || mention.titled())
                        .map(Mention::draft)
                        .filter(draft -> !sender.is(draft))
                        .findFirst()
                        .map(draft -> ofWriter(draft, contents, sender, tone))
                        .or(() -> inSubject(sender, tone))
                        .orElseGet(() -> senderAlone(contents, sender, tone));
    }

    /** "Inscripción – Ana Ruiz Mora" above "adjunto lo solicitado", sent by somebody else who says nothing of himself. */
    private Optional<Draft> inSubject(Sender sender, Tone tone) {
        boolean others = sender.named()
                && !tone.answers()
                && tone.subject().contains(Sense.REGISTRATION)
                && !tone.own().contains(Sense.FIRST_PERSON)
                && !tone.own().contains(Sense.COMMITS);
        Stated<String> name = others ? new SubjectName(catalogue).in(mail.subject()) : null;
        if (name == null || People.sameName(Sender.folded(name), sender.draft().nameWords())) {
            return Optional.empty();
        }
        Honorifics.Titled titled = catalogue.honorifics().split(name.value());
        Draft draft = new Draft();
        draft.put(Field.FULL_NAME, titled.rest(), name.evidence());
        draft.put(Field.HONORIFIC, titled.honorific(), name.evidence());
        return Optional.of(draft);
    }

    /** "Inscripción de Juan Pérez" above "adjunto mi pasaporte", from an address without a name: he writes himself. */
    private Draft ofWriter(Draft named, Contents contents, Sender sender, Tone tone) {
        if (!sender.named() && !tone.answers() && Sender.speaksForHimself(tone)) {
            named.absorb(senderAlone(contents, sender, tone));
        }
        return named;
    }
}
