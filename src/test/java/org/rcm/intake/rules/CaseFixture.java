package org.rcm.intake.rules;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Events;
import org.rcm.intake.event.file.EventFiles;
import org.rcm.intake.event.file.TravelRuleFile;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.Evidence.Source;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.registration.RegistrationBuilder;
import org.rcm.intake.registration.Sex;
import org.rcm.intake.registration.State;
import org.rcm.intake.registration.Stated;

/** A delegate of the workshop who did everything right, and what can be otherwise. */
final class CaseFixture {
    static final Events EVENTS =
            EventFiles.read(Path.of("config", "events"), TravelRuleFile.read(Path.of("config", TravelRuleFile.NAME)));

    private final String code;
    private Event event = EVENTS.byId("imrf-2022").orElseThrow();
    private PersonName name = new PersonName("Ana Lucía", "Muñoz Rivas");
    private String institution = "Servicio Nacional de Migración";
    private String email = "amunoz@migracion.example";
    private String nationality;
    private String zoneSurnames = "MUNOZ RIVAS";
    private String zoneGivenNames = "ANA LUCIA";
    private LocalDate expiry = LocalDate.of(2029, 4, 15);
    private Sex sex = Sex.F;
    private Proof proof = Proof.CHECK_DIGITS;
    private boolean hasPassport = true;
    private Instant at = Instant.parse("2022-02-15T15:00:00Z");
    private ReceiptProof receiptProof = ReceiptProof.IMAP;
    private State before = State.INCOMPLETE;
    private String recorded;
    private Instant completedAt;
    private Instant acceptedAt;
    private boolean senderKnown = true;
    private final List<Stated<String>> hints = new ArrayList<>();
    private final List<PassportCopy> copies = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<FindingCode> waived = EnumSet.noneOf(FindingCode.class);

    private CaseFixture(String code) {
        this.code = code;
        this.nationality = code != null && code.length() == 3 ? code : "SLV";
        if (code != null) {
            says(code);
        }
    }

    static CaseFixture aDelegateOf(String code) {
        return new CaseFixture(code);
    }

    static CaseFixture aPersonWhoNamesNoDelegation() {
        return new CaseFixture(null);
    }

    CaseFixture at(String eventId) {
        event = EVENTS.byId(eventId).orElseThrow();
        at = event.opens().plusSeconds(86_400);
        return this;
    }

    CaseFixture named(String givenNames, String surnames) {
        name = new PersonName(givenNames, surnames);
        return this;
    }

    CaseFixture zoned(String givenNames, String surnames) {
        zoneGivenNames = givenNames;
        zoneSurnames = surnames;
        return this;
    }

    CaseFixture withoutInstitution() {
        institution = null;
        return this;
    }

    CaseFixture withoutEmail() {
        email = " ";
        return this;
    }

    CaseFixture withoutPassport() {
        hasPassport = false;
        return this;
    }

    CaseFixture withPassportOnlyTyped() {
        proof = Proof.TEXT;
        return this;
    }

    CaseFixture withDoubtfulPassport() {
        proof = Proof.NONE;
        return this;
    }

    CaseFixture withPassportApprovedByAPerson() {
        proof = Proof.HUMAN;
        return this;
    }

    CaseFixture withSexLeftOpen() {
        sex = Sex.X;
        return this;
    }

    CaseFixture at(Event other) {
        event = other;
        return this;
    }

    CaseFixture withPassportUntil(String day) {
        expiry = LocalDate.parse(day);
        return this;
    }

    CaseFixture withPassportOf(String state) {
        nationality = state;
        return this;
    }

    /** A copy of which nothing could be used. */
    CaseFixture withUselessCopy(String... reasons) {
        hasPassport = false;
        copies.add(new PassportCopy(evidence(Source.PICTURE), null, false, 0, Arrays.asList(reasons)));
        return this;
    }

    CaseFixture withSomebodyElsesCopy() {
        hasPassport = false;
        copies.add(new PassportCopy(evidence(Source.PICTURE), passport(), true, 1, List.of()));
        return this;
    }

    CaseFixture says(String delegation) {
        return hint(Source.LABEL, delegation);
    }

    CaseFixture institutionOf(String delegation) {
        return hint(Source.INFERRED, delegation);
    }

    CaseFixture institutionNamedLikeOneOf(String delegation) {
        return hint(Source.CATALOGUE, delegation);
    }

    CaseFixture domainOf(String delegation) {
        return hint(Source.SENDER, delegation);
    }

    CaseFixture hintedByThePassportAlone(String state) {
        nationality = state;
        Evidence page = new Evidence(Source.PICTURE, "2", "page 1");
        copies.add(new PassportCopy(page, passport(), true, 1, List.of()));
        hints.add(new Stated<>(state, new Evidence(Source.INFERRED, "2", "page 1")));
        return this;
    }

    CaseFixture decidedAsOf(String delegation) {
        return hint(Source.HUMAN, delegation);
    }

    CaseFixture withoutHints() {
        hints.clear();
        return this;
    }

    CaseFixture recordedAs(String delegation) {
        recorded = delegation;
        return this;
    }

    CaseFixture receivedAt(String instant) {
        at = Instant.parse(instant);
        return this;
    }

    CaseFixture provenBy(ReceiptProof value) {
        receiptProof = value;
        return this;
    }

    CaseFixture judgedByTheClock() {
        receiptProof = null;
        return this;
    }

    CaseFixture completedAt(String instant) {
        completedAt = Instant.parse(instant);
        return this;
    }

    CaseFixture accepted() {
        acceptedAt = at;
        return this;
    }

    CaseFixture confirmedBefore() {
        before = State.CONFIRMED;
        return this;
    }

    CaseFixture carrying(Finding finding) {
        findings.add(finding);
        return this;
    }

    CaseFixture writtenByAStranger() {
        senderKnown = false;
        return this;
    }

    CaseFixture waived(FindingCode doubt) {
        waived.add(doubt);
        return this;
    }

    Case asCase() {
        RegistrationBuilder registration = RegistrationBuilder.open(event.reference() + "-0001", event.id(), at, "es")
                .delegation(recorded)
                .delegate(new Delegate("Licda.", name, "Directora", institution, email, null))
                .passport(hasPassport ? passport() : null)
                .state(before)
                .findings(findings)
                .completedAt(completedAt)
                .acceptedAt(acceptedAt);
        return Case.at(at, event, registration.build())
                .received(at, receiptProof)
                .hints(hints)
                .copies(copies)
                .senderKnown(senderKnown)
                .waived(waived);
    }

    Judgement judged() {
        return Rules.judge(asCase());
    }

    private Passport passport() {
        return new Passport(
                "X1234567",
                nationality,
                nationality,
                zoneSurnames,
                zoneGivenNames,
                LocalDate.of(1980, 1, 2),
                sex,
                expiry,
                proof);
    }

    private CaseFixture hint(Source source, String delegation) {
        hints.add(new Stated<>(delegation, evidence(source)));
        return this;
    }

    private static Evidence evidence(Source source) {
        return new Evidence(source, "1", "line 1");
    }

    /** The case's delegation, for messages of failed tests. */
    @Override
    public String toString() {
        return "a delegate of " + code;
    }
}
