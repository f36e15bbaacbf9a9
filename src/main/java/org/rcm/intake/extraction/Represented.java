package org.rcm.intake.extraction;

import java.util.ArrayList;
import java.util.List;
import org.rcm.intake.extraction.names.Delegations;
import org.rcm.intake.extraction.text.Draft;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.extraction.words.Field;
import org.rcm.intake.extraction.words.Word;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.PassportCountry;
import org.rcm.intake.registration.Stated;

/** Gathers whatever tells whom somebody represents: what is said of it, office, addresses and passport. Thread-safe. */
final class Represented {
    private final Catalogue catalogue;
    private final Delegations delegations;

    Represented(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.delegations = new Delegations(catalogue);
    }

    /** @param alone nobody else comes: what the text says of a delegation is said of this one, whatever the office is called */
    List<Stated<String>> hints(Draft person, ApplicationWriter.Frame frame, boolean alone) {
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
        boolean citizens =
                institution != null && ofAddress == null && catalogue.offices().isPrivate(institution.value());
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
    private boolean isOfGovernment(Draft person, ApplicationWriter.Frame frame) {
        String institution = person.text(Field.INSTITUTION);
        String email = person.text(Field.EMAIL);
        String ofAddress = delegations.ofAddress(email == null ? frame.senderAddress() : email);
        return catalogue.countries().isCode(ofAddress)
                || institution != null
                        && catalogue.institutions().organisation(institution) == null
                        && (!catalogue.institutions().countries(institution).isEmpty()
                                || catalogue.offices().isCommon(institution));
    }

    /** Said to come for a network of organisations, and at work for a government. */
    boolean isContradicted(Draft person, List<Stated<String>> hints, ApplicationWriter.Frame frame) {
        return hints.stream().anyMatch(hint -> catalogue.institutions().isNetwork(hint.value()))
                && isOfGovernment(person, frame);
    }

    /** What an institution implies is not what the mail states; a ministry's name that names no country implies little. */
    private Evidence inferred(Stated<String> institution) {
        boolean common = catalogue.offices().isCommon(institution.value())
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

    /** The same, and last the countries whose passports were sent; of an organisation they say nothing. */
    List<Stated<String>> withPassport(List<Stated<String>> hints, List<PassportCopy> copies) {
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

    /** A foundation or parish is no government: that a country is named beside it does not make it the country's delegate. */
    boolean isPrivate(Draft person, List<Stated<String>> hints, ApplicationWriter.Frame frame) {
        Stated<String> institution = person.best(Field.INSTITUTION);
        if (institution == null || spoken(hints)) {
            return false;
        }
        String email = person.text(Field.EMAIL);
        boolean office = delegations.ofAddress(email == null ? frame.senderAddress() : email) != null;
        return !office && catalogue.offices().isPrivate(institution.value());
    }
}
