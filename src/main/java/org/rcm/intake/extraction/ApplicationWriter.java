package org.rcm.intake.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rcm.intake.extraction.contents.Predecessor;
import org.rcm.intake.extraction.document.Documents.Document;
import org.rcm.intake.extraction.names.Delegations;
import org.rcm.intake.extraction.names.Naming;
import org.rcm.intake.extraction.names.Networks;
import org.rcm.intake.extraction.names.OfficeAndPosition;
import org.rcm.intake.extraction.names.Segments;
import org.rcm.intake.extraction.text.Dates;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.text.OwnAddress;
import org.rcm.intake.extraction.who.Instead;
import org.rcm.intake.extraction.who.Owners;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Intent;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.PassportCountry;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Stated;

/** Makes applications of drafts: settles names and delegations, hands out documents, notes what does not agree. Thread-safe. */
final class ApplicationWriter {
    private final Delegations delegations;
    private final Naming naming;
    private final Networks networks;
    private final Catalogue catalogue;

    private final Segments segments;
    private final Predecessor predecessor;

    ApplicationWriter(Catalogue catalogue) {
        this.segments = new Segments(catalogue);
        this.predecessor = new Predecessor(catalogue);
        this.catalogue = catalogue;
        this.delegations = new Delegations(catalogue);
        this.networks = new Networks(catalogue);
        this.naming = new Naming(catalogue);
    }

    /**
     * What all people of a mail have in common.
     *
     * @param intent what the mail wants
     * @param replaces who does not come, or null
     * @param senderAddress for its domain
     * @param said what running text says about whom its people represent
     * @param subject what the subject says
     * @param network for which the mail says they come, or null
     */
    record Frame(
            Intent intent,
            PersonName replaces,
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
            List<Stated<String>> hint = hints(person, frame, people.size() == 1);
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
                .ifPresent(copy -> findings.addAll(differences(person, copy.passport())));
        findings.addAll(conflicts(person));
        if (frame.intent() == Intent.REPLACE
                && person.has(Field.REPLACES)
                && !predecessor.isName(person.text(Field.REPLACES))) {
            findings.add(Finding.review(FindingCode.REPLACED_UNKNOWN, "replaces somebody whom no name tells"));
        }
        if (isPrivate(person, hints, frame)) {
            findings.add(Finding.review(
                    FindingCode.DELEGATION_UNKNOWN,
                    "an organisation that the catalogue does not know: whom it represents is for a person to say"));
        }
        if (isContradicted(person, hints, frame)) {
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
                .delegations(withPassport(hints, copies))
                .passports(copies)
                .replaces(frame.replaces())
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

    /** A foundation or parish is no government: that a country is named beside it does not make it the country's delegate. */
    private boolean isPrivate(Draft person, List<Stated<String>> hints, Frame frame) {
        Stated<String> institution = person.best(Field.INSTITUTION);
        if (institution == null || spoken(hints)) {
            return false;
        }
        String email = person.text(Field.EMAIL);
        boolean office = delegations.ofAddress(email == null ? frame.senderAddress() : email) != null;
        return !office && catalogue.institutions().isPrivate(institution.value());
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

    /** @param alone nobody else comes: what the text says of a delegation is said of this one, whatever the office is called */
    private List<Stated<String>> hints(Draft person, Frame frame, boolean alone) {
        List<Stated<String>> hints = new ArrayList<>();
        for (Stated<String> stated : person.all(Field.DELEGATION)) {
            add(hints, delegations.code(stated.value()), stated.evidence());
        }
        Stated<String> institution = person.best(Field.INSTITUTION);
        String ofInstitution = institution == null ? null : delegations.ofInstitution(institution.value());
        String email = person.text(Field.EMAIL);
        String ofAddress = delegations.ofAddress(email == null ? frame.senderAddress() : email);
        List<Stated<String>> organisations = new ArrayList<>(hints);
        frame.said().forEach(said -> add(organisations, said.value(), said.evidence()));
        boolean office = ofAddress != null
                && !delegations.isOrganisation(ofAddress)
                && !catalogue.institutions().members(ofInstitution).contains(ofAddress);
        if (ofInstitution != null && delegations.isOrganisation(ofInstitution) && !office) {
            add(organisations, ofInstitution, inferred(institution));
        }
        organisations.removeIf(hint -> !delegations.isOrganisation(hint.value()));
        if (organisations.isEmpty() && frame.network() != null && !isOfGovernment(person, frame)) {
            organisations.add(frame.network());
        }
        if (!organisations.isEmpty()) {
            return organisations;
        }
        if (hints.isEmpty() || alone) {
            frame.said().forEach(said -> add(hints, said.value(), said.evidence()));
        }
        boolean citizens = institution != null
                && ofAddress == null
                && catalogue.institutions().isPrivate(institution.value());
        if (ofInstitution != null && !citizens && !isHomonym(institution.value(), ofInstitution, ofAddress)) {
            add(hints, ofInstitution, inferred(institution));
        }
        if (email != null) {
            add(hints, ofAddress, person.best(Field.EMAIL).evidence());
        }
        if (!frame.senderAddress().equals(email)) {
            add(hints, delegations.ofAddress(frame.senderAddress()), new Evidence(Source.SENDER, "0", "From"));
        }
        if (hints.isEmpty()) {
            frame.subject().forEach(said -> add(hints, said.value(), said.evidence()));
        }
        if (hints.isEmpty()) {
            String address = email == null ? frame.senderAddress() : email;
            add(hints, delegations.ofRegistry(address), new Evidence(Source.INFERRED, "0", "internet domain"));
        }
        return hints;
    }

    /** An office that the catalogue knows for a country's, or an address of a government. */
    private boolean isOfGovernment(Draft person, Frame frame) {
        String institution = person.text(Field.INSTITUTION);
        String email = person.text(Field.EMAIL);
        String ofAddress = delegations.ofAddress(email == null ? frame.senderAddress() : email);
        return catalogue.countries().isCode(ofAddress)
                || institution != null
                        && catalogue.institutions().organisation(institution) == null
                        && (!catalogue.institutions().countries(institution).isEmpty()
                                || catalogue.institutions().isCommon(institution));
    }

    /** Said to come for a network of organisations, and at work for a government. */
    private boolean isContradicted(Draft person, List<Stated<String>> hints, Frame frame) {
        return hints.stream().anyMatch(hint -> catalogue.institutions().isNetwork(hint.value()))
                && isOfGovernment(person, frame);
    }

    /** What an institution implies is not what the mail states; a ministry's name that names no country implies little. */
    private Evidence inferred(Stated<String> institution) {
        boolean common = catalogue.institutions().isCommon(institution.value())
                && catalogue.countries().in(Word.of(institution.value())).isEmpty();
        Evidence place = institution.evidence();
        return new Evidence(common ? Source.CATALOGUE : Source.INFERRED, place.part(), place.place());
    }

    /** Where somebody speaks for an organisation, the country of office, address and passport is no hint. */
    private boolean spoken(List<Stated<String>> hints) {
        return hints.stream().anyMatch(hint -> delegations.isOrganisation(hint.value()));
    }

    /** A name that names no country is of the state whose government the address is of, whomever the catalogue knows. */
    private boolean isHomonym(String institution, String country, String ofAddress) {
        return ofAddress != null
                && !ofAddress.equals(country)
                && !delegations.isOrganisation(country)
                && !delegations.isOrganisation(ofAddress)
                && catalogue.countries().in(Word.of(institution)).isEmpty();
    }

    private static void add(List<Stated<String>> hints, String code, Evidence evidence) {
        if (code != null
                && hints.stream()
                        .noneMatch(hint ->
                                hint.value().equals(code) && hint.evidence().source() == evidence.source())) {
            hints.add(new Stated<>(code, evidence));
        }
    }

    private List<Stated<String>> withPassport(List<Stated<String>> hints, List<PassportCopy> copies) {
        List<Stated<String>> all = new ArrayList<>(hints);
        if (!spoken(hints)) {
            for (PassportCopy copy : copies) {
                String issuer =
                        copy.accepted() ? PassportCountry.alpha3(copy.passport().issuingState()) : null;
                if (catalogue.countries().isCode(issuer)) {
                    Evidence evidence = copy.evidence();
                    add(all, issuer, new Evidence(Source.INFERRED, evidence.part(), evidence.place()));
                }
            }
        }
        return all;
    }

    /** What was typed and what the picture shows; never the values themselves. */
    private static List<Finding> differences(Draft person, Passport passport) {
        List<Finding> findings = new ArrayList<>();
        Stated<String> number = person.best(Field.PASSPORT_NUMBER);
        if (number != null && !number.value().replaceAll("[^A-Z0-9]", "").equals(passport.number())) {
            findings.add(differs("passport number", number.evidence()));
        }
        date(person.best(Field.EXPIRY_DATE), passport.expiryDate(), "expiry date", findings);
        date(person.best(Field.BIRTH_DATE), passport.birthDate(), "birth date", findings);
        return findings;
    }

    private static void date(Stated<String> typed, LocalDate shown, String what, List<Finding> findings) {
        if (typed != null && shown != null) {
            List<LocalDate> meant = Dates.read(typed.value());
            if (!meant.isEmpty() && !meant.contains(shown)) {
                findings.add(differs(what, typed.evidence()));
            }
        }
    }

    private static Finding differs(String what, Evidence evidence) {
        return Finding.review(
                FindingCode.VALUES_DIFFER,
                what + ": typed in part " + evidence.part() + ", " + evidence.place() + ", otherwise in the picture");
    }

    /** Places of equal trust that say different things. */
    private static List<Finding> conflicts(Draft person) {
        List<Finding> findings = new ArrayList<>();
        for (Field field : List.of(Field.EMAIL, Field.PASSPORT_NUMBER)) {
            Stated<String> best = person.best(field);
            for (Stated<String> other : person.all(field)) {
                boolean trusted = other.evidence().source().compareTo(Source.PROSE) <= 0;
                if (trusted
                        && !other.value().equalsIgnoreCase(best.value())
                        && !other.evidence().part().equals(best.evidence().part())) {
                    findings.add(Finding.review(
                            FindingCode.VALUES_DIFFER,
                            field.key() + ": part " + best.evidence().part() + ", "
                                    + best.evidence().place() + " and part "
                                    + other.evidence().part() + ", "
                                    + other.evidence().place()));
                    break;
                }
            }
        }
        return findings;
    }
}
