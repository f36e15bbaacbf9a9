package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rcm.intake.extraction.contents.Predecessor;
import org.rcm.intake.extraction.document.Documents.Document;
import org.rcm.intake.extraction.names.Naming;
import org.rcm.intake.extraction.names.Networks;
import org.rcm.intake.extraction.names.OfficeAndPosition;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.OwnAddress;
import org.rcm.intake.extraction.who.Instead;
import org.rcm.intake.extraction.who.Owners;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Intent;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Stated;

/** Makes applications of drafts: settles names and delegations, hands out documents, notes what does not agree. Thread-safe. */
final class ApplicationWriter {
    private final Represented represented;
    private final Naming naming;
    private final Networks networks;
    private final Catalogue catalogue;

    private final Segments segments;
    private final Predecessor predecessor;

    ApplicationWriter(Catalogue catalogue) {
        this.segments = new Segments(catalogue);
        this.predecessor = new Predecessor(catalogue);
        this.catalogue = catalogue;
        this.represented = new Represented(catalogue);
        this.networks = new Networks(catalogue);
        this.naming = new Naming(catalogue);
    }

    /**
     * What all people of a mail have in common.
     *
     * @param intent what the mail wants
     * @param replaces who does not come, or null
     * @param replacedOffice of whom nothing else is told, or null
     * @param senderAddress for its domain
     * @param said what running text says about whom its people represent
     * @param subject what the subject says
     * @param network for which the mail says they come, or null
     */
    record Frame(
            Intent intent,
            PersonName replaces,
            String replacedOffice,
            String senderAddress,
            List<Stated<String>> said,
            List<Stated<String>> subject,
            Stated<String> network) {}

    List<Application> write(List<Draft> people, Frame frame, List<Document> documents) {
        List<Passport> passports = documents.stream()
                .map(document -> document.copy().passport())
                .filter(Objects::nonNull)
                .toList();
        List<List<Stated<String>>> hints = new ArrayList<>();
        List<Naming.Named> names = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (Draft person : people) {
            new OfficeAndPosition(catalogue).part(person);
            institutionInPosition(person);
            List<Stated<String>> hint = represented.hints(person, frame, people.size() == 1);
            hints.add(hint);
            names.add(naming.of(person, hint.isEmpty() ? null : hint.get(0).value(), passports));
            numbers.add(person.text(Field.PASSPORT_NUMBER));
        }
        Owners owners = Owners.of(names.stream().map(Naming.Named::name).toList(), numbers, documents);
        List<Application> applications = new ArrayList<>();
        boolean toldOfAny = people.stream().anyMatch(person -> person.has(Field.INSTITUTION));
        boolean eachHisOwn = people.stream().anyMatch(person -> person.has(Field.REPLACES));
        for (int i = 0; i < people.size(); i++) {
            Frame his = eachHisOwn ? ofRow(people.get(i), frame) : frame;
            if (!toldOfAny
                    && frame.intent() == Intent.REGISTER
                    && !names.get(i).name().isEmpty()) {
                network(people.get(i), hints.get(i));
            }
            applications.add(
                    application(people.get(i), names.get(i), hints.get(i), owners.copies(i), owners.findings(i), his));
        }
        return applications;
    }

    /** A table in which some rows say whom they replace: of the others nothing changes. */
    private Frame ofRow(Draft person, Frame frame) {
        if (frame.intent() != Intent.REPLACE) {
            return frame;
        }
        boolean replaces = person.has(Field.REPLACES);
        boolean named = replaces && predecessor.isName(person.text(Field.REPLACES));
        return new Frame(
                replaces ? Intent.REPLACE : Intent.REGISTER,
                named ? naming.of(Instead.outgoing(person), null, List.of()).name() : null,
                null,
                frame.senderAddress(),
                frame.said(),
                frame.subject(),
                frame.network());
    }

    private Application application(
            Draft person,
            Naming.Named named,
            List<Stated<String>> hints,
            List<PassportCopy> copies,
            List<Finding> about,
            Frame frame) {
        List<Finding> findings = new ArrayList<>(about);
        copies.stream()
                .filter(copy -> copy.accepted() && copy.passport() != null)
                .findFirst()
                .ifPresent(copy -> findings.addAll(Disagreements.differences(person, copy.passport())));
        findings.addAll(Disagreements.conflicts(person));
        if (frame.intent() == Intent.REPLACE
                && person.has(Field.REPLACES)
                && !predecessor.isName(person.text(Field.REPLACES))) {
            findings.add(Finding.review(FindingCode.REPLACED_UNKNOWN, "replaces somebody whom no name tells"));
        }
        if (represented.isPrivate(person, hints, frame)) {
            findings.add(Finding.review(
                    FindingCode.DELEGATION_UNKNOWN,
                    "an organisation that the catalogue does not know: whom it represents is for a person to say"));
        }
        if (represented.isContradicted(person, hints, frame)) {
            findings.add(Finding.review(
                    FindingCode.DELEGATION_DIFFERS, "a network of civil society is named, and a government's office"));
        }
        Stated<String> institution =
                person.best(Field.INSTITUTION) == null ? unit(person) : networks.institution(person);
        return Application.to(frame.intent())
                .named(named.honorific(), named.givenNames(), named.surnames())
                .position(person.best(Field.POSITION))
                .institution(institution)
                .email(email(person, named.name(), copies, frame))
                .phone(person.best(Field.PHONE))
                .delegations(represented.withPassport(hints, copies))
                .passports(copies)
                .replaces(frame.replaces())
                .replacedOffice(frame.replacedOffice())
                .findings(findings)
                .build();
    }

    /** Where nobody says whose it is, the sender's address is his in whose name it is written, and nobody's else. */
    private static Stated<String> email(Draft person, PersonName name, List<PassportCopy> copies, Frame frame) {
        boolean his = !person.has(Field.EMAIL)
                && (OwnAddress.isOf(frame.senderAddress(), name)
                        || name.isEmpty()
                                && copies.stream()
                                        .filter(PassportCopy::accepted)
                                        .map(PassportCopy::passport)
                                        .anyMatch(passport -> OwnAddress.isOf(
                                                frame.senderAddress(),
                                                new PersonName(passport.givenNames(), passport.surnames()))));
        return his
                ? new Stated<>(frame.senderAddress(), new Evidence(Source.SENDER, "0", "From"))
                : person.best(Field.EMAIL);
    }

    /** {@code Cargo: Asesora Legal del Instituto Nacional de Migración}, and no institution elsewhere. */
    private void institutionInPosition(Draft person) {
        Stated<String> position = person.best(Field.POSITION);
        if (position != null && !person.has(Field.INSTITUTION)) {
            Draft said = new Draft();
            segments.position(position.value(), said, position.evidence());
            if (said.has(Field.INSTITUTION) && said.has(Field.POSITION)) {
                person.put(Field.INSTITUTION, said.text(Field.INSTITUTION), position.evidence());
                person.replace(Field.POSITION, said.best(Field.POSITION));
                said.all(Field.DELEGATION)
                        .forEach(value -> person.put(Field.DELEGATION, value.value(), value.evidence()));
            }
        }
    }

    /** Whoever a network puts forward, in a mail that names no office of anybody, is of the network. */
    private void network(Draft person, List<Stated<String>> hints) {
        hints.stream()
                .filter(hint -> catalogue.institutions().isNetwork(hint.value()) && !person.has(Field.UNIT))
                .limit(1)
                .forEach(hint -> person.put(
                        Field.INSTITUTION,
                        hint.value(),
                        new Evidence(
                                Source.INFERRED,
                                hint.evidence().part(),
                                hint.evidence().place())));
    }

    /** A department's name is no institution's, unless it says so itself. */
    private Stated<String> unit(Draft person) {
        Stated<String> unit = person.best(Field.UNIT);
        return unit != null && catalogue.institutions().isAcronym(unit.value()) ? unit : null;
    }
}
