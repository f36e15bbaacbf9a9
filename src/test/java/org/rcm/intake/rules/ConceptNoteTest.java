package org.rcm.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.registration.FindingCode.ACCEPTANCE_PENDING;
import static org.rcm.intake.registration.FindingCode.AFTER_DEADLINE;
import static org.rcm.intake.registration.FindingCode.DELEGATION_DIFFERS;
import static org.rcm.intake.registration.FindingCode.DELEGATION_NOT_INVITED;
import static org.rcm.intake.registration.FindingCode.DELEGATION_UNKNOWN;
import static org.rcm.intake.registration.FindingCode.DOCUMENT_NOT_A_PASSPORT;
import static org.rcm.intake.registration.FindingCode.DOCUMENT_PASSWORD_PROTECTED;
import static org.rcm.intake.registration.FindingCode.DOCUMENT_UNSUPPORTED;
import static org.rcm.intake.registration.FindingCode.EMAIL_MISSING;
import static org.rcm.intake.registration.FindingCode.EVENT_NOT_OPEN;
import static org.rcm.intake.registration.FindingCode.INSTITUTION_MISSING;
import static org.rcm.intake.registration.FindingCode.NAME_DIFFERS;
import static org.rcm.intake.registration.FindingCode.NAME_IN_OTHER_ORDER;
import static org.rcm.intake.registration.FindingCode.NAME_MISSING;
import static org.rcm.intake.registration.FindingCode.NAME_SHORTENED;
import static org.rcm.intake.registration.FindingCode.NATIONALITY_DIFFERS;
import static org.rcm.intake.registration.FindingCode.NOT_FUNDED;
import static org.rcm.intake.registration.FindingCode.PASSENGER_DATA_INCOMPLETE;
import static org.rcm.intake.registration.FindingCode.PASSPORT_EXPIRED;
import static org.rcm.intake.registration.FindingCode.PASSPORT_EXPIRES_SOON;
import static org.rcm.intake.registration.FindingCode.PASSPORT_MISSING;
import static org.rcm.intake.registration.FindingCode.PASSPORT_OF_SOMEBODY_ELSE;
import static org.rcm.intake.registration.FindingCode.PASSPORT_UNCERTAIN;
import static org.rcm.intake.registration.FindingCode.PASSPORT_UNREADABLE;
import static org.rcm.intake.registration.FindingCode.RECEIPT_TIME_UNPROVEN;
import static org.rcm.intake.registration.FindingCode.STRANGER_CHANGES;
import static org.rcm.intake.registration.Item.EMAIL;
import static org.rcm.intake.registration.Item.INSTITUTION;
import static org.rcm.intake.registration.Item.NAME;
import static org.rcm.intake.registration.Item.PASSPORT;
import static org.rcm.intake.registration.State.CONFIRMED;
import static org.rcm.intake.registration.State.DECLINED;
import static org.rcm.intake.registration.State.INCOMPLETE;
import static org.rcm.intake.registration.State.LATE;
import static org.rcm.intake.registration.State.NEEDS_REVIEW;
import static org.rcm.intake.rules.CaseFixture.aDelegateOf;
import static org.rcm.intake.rules.CaseFixture.aPersonWhoNamesNoDelegation;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.registration.State;

/** The sentences of the events' concept notes, one a row: the case, its state before seats, what is missing, why. */
class ConceptNoteTest {

    static Stream<Arguments> sentences() {
        return Stream.of(
                // complete name, institution, e-mail address, copy of passport
                row("with everything there, she may be seated", aDelegateOf("PAN"), CONFIRMED),
                row(
                        "without a passport, incomplete",
                        aDelegateOf("PAN").withoutPassport(),
                        INCOMPLETE,
                        PASSPORT,
                        PASSPORT_MISSING),
                row(
                        "a passport only typed is no copy",
                        aDelegateOf("PAN").withPassportOnlyTyped(),
                        INCOMPLETE,
                        PASSPORT,
                        PASSPORT_MISSING),
                row(
                        "without an institution, incomplete",
                        aDelegateOf("PAN").withoutInstitution(),
                        INCOMPLETE,
                        INSTITUTION,
                        INSTITUTION_MISSING),
                row(
                        "without an address, incomplete",
                        aDelegateOf("PAN").withoutEmail(),
                        INCOMPLETE,
                        EMAIL,
                        EMAIL_MISSING),
                row("without a name, incomplete", aDelegateOf("PAN").named(null, null), INCOMPLETE, NAME, NAME_MISSING),
                row(
                        "one word is no complete name",
                        aDelegateOf("PAN").named("Ana", null),
                        INCOMPLETE,
                        NAME,
                        NAME_MISSING),
                row(
                        "one word is, for who has one in the passport",
                        aDelegateOf("PAN").named("Sukarno", null).zoned("", "SUKARNO"),
                        CONFIRMED),
                // before March 02, 2022, in San José
                row(
                        "received 2022-03-02T05:59:59Z, in time",
                        aDelegateOf("PAN").receivedAt("2022-03-02T05:59:59Z"),
                        CONFIRMED),
                row(
                        "received 2022-03-02T06:00:00Z, late",
                        aDelegateOf("PAN").receivedAt("2022-03-02T06:00:00Z"),
                        LATE,
                        AFTER_DEADLINE),
                row(
                        "complete in time and judged later, in time",
                        aDelegateOf("PAN").completedAt("2022-03-01T20:00:00Z").receivedAt("2022-03-10T00:00:00Z"),
                        CONFIRMED),
                row(
                        "incomplete when the deadline passes, late",
                        aDelegateOf("PAN")
                                .withoutPassport()
                                .receivedAt("2022-03-02T06:00:00Z")
                                .judgedByTheClock(),
                        LATE,
                        PASSPORT,
                        AFTER_DEADLINE),
                row(
                        "incomplete a second before, incomplete",
                        aDelegateOf("PAN")
                                .withoutPassport()
                                .receivedAt("2022-03-02T05:59:59Z")
                                .judgedByTheClock(),
                        INCOMPLETE,
                        PASSPORT,
                        PASSPORT_MISSING),
                row(
                        "late and doubtful is late",
                        aDelegateOf("PAN").withDoubtfulPassport().receivedAt("2022-03-05T00:00:00Z"),
                        LATE,
                        AFTER_DEADLINE),
                row(
                        "late and admitted by a person, in time",
                        aDelegateOf("PAN").receivedAt("2022-03-02T06:00:00Z").waived(AFTER_DEADLINE),
                        CONFIRMED,
                        AFTER_DEADLINE),
                row(
                        "a sender's own date meets no deadline",
                        aDelegateOf("PAN").provenBy(ReceiptProof.SENDER),
                        NEEDS_REVIEW,
                        RECEIPT_TIME_UNPROVEN),
                row("a Received header does", aDelegateOf("PAN").provenBy(ReceiptProof.RECEIVED_HEADER), CONFIRMED),
                row(
                        "before registration opens, a person decides",
                        aDelegateOf("PAN").receivedAt("2022-01-10T00:00:00Z"),
                        NEEDS_REVIEW,
                        EVENT_NOT_OPEN),
                // the passport
                row(
                        "expired the day before the last, another is asked for",
                        aDelegateOf("PAN").withPassportUntil("2022-03-31"),
                        INCOMPLETE,
                        PASSPORT,
                        PASSPORT_EXPIRED),
                row(
                        "valid on the last day, only soon expired",
                        aDelegateOf("PAN").withPassportUntil("2022-04-01"),
                        CONFIRMED,
                        PASSPORT_EXPIRES_SOON),
                row(
                        "valid a day less than six months after, soon expired",
                        aDelegateOf("PAN").withPassportUntil("2022-09-30"),
                        CONFIRMED,
                        PASSPORT_EXPIRES_SOON),
                row("valid six months after, good", aDelegateOf("PAN").withPassportUntil("2022-10-01"), CONFIRMED),
                row(
                        "what a country on the way asks of passengers and the passport leaves open is for a person",
                        aDelegateOf("PAN").withSexLeftOpen(),
                        NEEDS_REVIEW,
                        PASSENGER_DATA_INCOMPLETE),
                row(
                        "and once that person has decided it holds nobody up",
                        aDelegateOf("PAN").withSexLeftOpen().waived(PASSENGER_DATA_INCOMPLETE),
                        CONFIRMED,
                        PASSENGER_DATA_INCOMPLETE),
                row(
                        "for whom nobody buys a ticket it is not asked",
                        aDelegateOf("MEX").withSexLeftOpen(),
                        CONFIRMED),
                row(
                        "at the plenary, one that expires soon is asked for anew",
                        aDelegateOf("CHL").at("sacm-rcm-plenary-2018").withPassportUntil("2018-07-01"),
                        INCOMPLETE,
                        PASSPORT,
                        PASSPORT_EXPIRES_SOON),
                row(
                        "an unreadable copy is asked for again",
                        aDelegateOf("PAN").withUselessCopy("TOO_BLURRED"),
                        INCOMPLETE,
                        PASSPORT,
                        PASSPORT_UNREADABLE),
                row(
                        "an identity card is no passport",
                        aDelegateOf("PAN").withUselessCopy("IDENTITY_CARD"),
                        INCOMPLETE,
                        PASSPORT,
                        DOCUMENT_NOT_A_PASSPORT),
                row(
                        "a locked PDF is asked for open",
                        aDelegateOf("PAN").withUselessCopy("PASSWORD_PROTECTED"),
                        INCOMPLETE,
                        PASSPORT,
                        DOCUMENT_PASSWORD_PROTECTED),
                row(
                        "a format nobody reads is asked for otherwise",
                        aDelegateOf("PAN").withUselessCopy("UNSUPPORTED_FORMAT"),
                        INCOMPLETE,
                        PASSPORT,
                        DOCUMENT_UNSUPPORTED),
                row(
                        "a copy of somebody else's leaves it missing",
                        aDelegateOf("PAN").withSomebodyElsesCopy(),
                        INCOMPLETE,
                        PASSPORT,
                        PASSPORT_MISSING),
                row(
                        "an earlier unreadable copy is still said",
                        aDelegateOf("PAN").withoutPassport().carrying(Finding.ask(PASSPORT_UNREADABLE, "GLARE_ON_MRZ")),
                        INCOMPLETE,
                        PASSPORT,
                        PASSPORT_UNREADABLE),
                row(
                        "a doubtful reading is for a person",
                        aDelegateOf("PAN").withDoubtfulPassport(),
                        NEEDS_REVIEW,
                        PASSPORT_UNCERTAIN),
                row(
                        "a doubtful reading that seems expired as well",
                        aDelegateOf("PAN").withDoubtfulPassport().withPassportUntil("2020-01-01"),
                        NEEDS_REVIEW,
                        PASSPORT_UNCERTAIN),
                row("a person's approval is proof", aDelegateOf("PAN").withPassportApprovedByAPerson(), CONFIRMED),
                // the names agree
                row(
                        "two surnames in either order agree",
                        aDelegateOf("PAN").named("Ana Lucía", "Rivas Muñoz"),
                        CONFIRMED,
                        NAME_IN_OTHER_ORDER),
                row(
                        "a second surname left out agrees",
                        aDelegateOf("PAN").named("Ana Lucía", "Muñoz"),
                        CONFIRMED,
                        NAME_SHORTENED),
                row(
                        "one letter otherwise, a person decides",
                        aDelegateOf("PAN").named("Ana Lucía", "Muñoz Ribas"),
                        NEEDS_REVIEW,
                        NAME_DIFFERS),
                row(
                        "a married name, a person decides",
                        aDelegateOf("PAN").named("Ana Lucía", "Muñoz de Castro"),
                        NEEDS_REVIEW,
                        NAME_DIFFERS),
                row(
                        "nothing in common, somebody else's passport",
                        aDelegateOf("PAN").zoned("PEDRO", "CASTRO VEGA"),
                        NEEDS_REVIEW,
                        PASSPORT_OF_SOMEBODY_ELSE),
                row(
                        "a difference that a person waived is none",
                        aDelegateOf("PAN").named("Ana Lucía", "Muñoz de Castro").waived(NAME_DIFFERS),
                        CONFIRMED,
                        NAME_DIFFERS),
                // the delegation
                row(
                        "institution and domain of the same country agree",
                        aDelegateOf("PAN").institutionOf("PAN").domainOf("PAN"),
                        CONFIRMED),
                row(
                        "an institution of another country, a person decides",
                        aDelegateOf("PAN").institutionOf("CRI"),
                        NEEDS_REVIEW,
                        DELEGATION_DIFFERS),
                row(
                        "a ministry named like one of another country contradicts nothing",
                        aDelegateOf("PAN").institutionNamedLikeOneOf("CRI").withPassportOf("PAN"),
                        CONFIRMED),
                row(
                        "a ministry named like one of another country, and nothing else but the passport, a person decides",
                        aPersonWhoNamesNoDelegation()
                                .institutionNamedLikeOneOf("CRI")
                                .withPassportOf("PAN"),
                        NEEDS_REVIEW,
                        NATIONALITY_DIFFERS),
                row(
                        "a domain of another country, a person decides",
                        aDelegateOf("PAN").domainOf("CRI"),
                        NEEDS_REVIEW,
                        DELEGATION_DIFFERS),
                row(
                        "an organisation's assistant may write for a country",
                        aDelegateOf("PAN").domainOf("UN"),
                        CONFIRMED),
                row(
                        "a country said, an institution of the UN, a person decides",
                        aDelegateOf("PAN").institutionOf("UN"),
                        NEEDS_REVIEW,
                        DELEGATION_DIFFERS),
                row(
                        "the institution alone says it",
                        aPersonWhoNamesNoDelegation().institutionOf("PAN").withPassportOf("PAN"),
                        CONFIRMED),
                row(
                        "the domain alone says it",
                        aPersonWhoNamesNoDelegation().domainOf("PAN").withPassportOf("PAN"),
                        CONFIRMED),
                row(
                        "the passport alone is a guess, also as a hint of the reading",
                        aPersonWhoNamesNoDelegation().hintedByThePassportAlone("PAN"),
                        NEEDS_REVIEW,
                        DELEGATION_UNKNOWN),
                row("the passport alone is a guess", aPersonWhoNamesNoDelegation(), NEEDS_REVIEW, DELEGATION_UNKNOWN),
                row(
                        "a guess is settled by the institution that comes later",
                        aPersonWhoNamesNoDelegation()
                                .institutionOf("PAN")
                                .withPassportOf("PAN")
                                .recordedAs("PAN")
                                .carrying(Finding.review(DELEGATION_UNKNOWN, "")),
                        CONFIRMED),
                row(
                        "a passport of another country, a person decides",
                        aDelegateOf("PAN").withPassportOf("COL"),
                        NEEDS_REVIEW,
                        NATIONALITY_DIFFERS),
                row(
                        "RNCOM's people have any nationality",
                        aDelegateOf("RNCOM").withPassportOf("GTM").domainOf("GTM"),
                        CONFIRMED),
                row(
                        "SACM's people come from its members",
                        aDelegateOf("SACM")
                                .withPassportOf("ARG")
                                .institutionOf("ARG")
                                .domainOf("ARG"),
                        CONFIRMED),
                row(
                        "SACM named together with a country that is no member",
                        aDelegateOf("SACM").institutionOf("PAN"),
                        NEEDS_REVIEW,
                        DELEGATION_DIFFERS),
                row("Argentina may mean SACM, a person decides", aDelegateOf("ARG"), NEEDS_REVIEW, DELEGATION_DIFFERS),
                row(
                        "a person's word settles it",
                        aDelegateOf("PAN").domainOf("CRI").decidedAsOf("PAN"),
                        CONFIRMED),
                row(
                        "what is on record stands when a mail says nothing",
                        aDelegateOf("PAN").withoutHints().recordedAs("PAN"),
                        CONFIRMED),
                row(
                        "a doubt on record stays when a mail says nothing",
                        aDelegateOf("PAN")
                                .withoutHints()
                                .recordedAs("PAN")
                                .carrying(Finding.review(DELEGATION_DIFFERS, "")),
                        NEEDS_REVIEW,
                        DELEGATION_DIFFERS),
                row(
                        "a doubt on record is settled by a clear word",
                        aDelegateOf("PAN").recordedAs("CRI").carrying(Finding.review(DELEGATION_DIFFERS, "")),
                        CONFIRMED),
                row(
                        "another delegation than on record, a person decides",
                        aDelegateOf("PAN").recordedAs("CRI"),
                        NEEDS_REVIEW,
                        DELEGATION_DIFFERS),
                row("observers may come", aDelegateOf("UN"), CONFIRMED, NOT_FUNDED),
                row(
                        "a government that nobody has named is for a person",
                        aDelegateOf("CUB"),
                        NEEDS_REVIEW,
                        DELEGATION_NOT_INVITED),
                row(
                        "at the plenary others are not invited",
                        aDelegateOf("ESP").at("sacm-rcm-plenary-2018"),
                        DECLINED,
                        DELEGATION_NOT_INVITED),
                row(
                        "and are not asked for what is missing",
                        aDelegateOf("ESP").at("sacm-rcm-plenary-2018").withoutPassport(),
                        DECLINED,
                        PASSPORT,
                        DELEGATION_NOT_INVITED),
                row(
                        "unless it is in doubt whom they represent",
                        aDelegateOf("ESP").at("sacm-rcm-plenary-2018").domainOf("PAN"),
                        NEEDS_REVIEW,
                        DELEGATION_DIFFERS),
                // a training without passports
                row(
                        "a training without passports confirms without",
                        aDelegateOf("PAN")
                                .at("migration-governance-training-2021")
                                .withoutPassport(),
                        CONFIRMED),
                row(
                        "and asks nothing of one that comes all the same",
                        aDelegateOf("PAN")
                                .at("migration-governance-training-2021")
                                .withDoubtfulPassport(),
                        CONFIRMED),
                row(
                        "anybody may come to it",
                        aDelegateOf("FRA")
                                .at("migration-governance-training-2021")
                                .withoutPassport(),
                        CONFIRMED),
                // who writes
                row(
                        "a stranger changes nothing that is confirmed",
                        aDelegateOf("PAN").confirmedBefore().writtenByAStranger(),
                        NEEDS_REVIEW,
                        STRANGER_CHANGES),
                row(
                        "a stranger may complete what is incomplete",
                        aDelegateOf("PAN").writtenByAStranger(),
                        CONFIRMED),
                // the invitation letter
                row("the letter is still out", aDelegateOf("PAN"), CONFIRMED, ACCEPTANCE_PENDING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void everySentenceHolds(String sentence, CaseFixture person, State state, Set<Item> missing, FindingCode why) {
        Judgement judgement = person.judged();
        assertThat(judgement.state()).as(judgement.findings().toString()).isEqualTo(state);
        assertThat(judgement.missing()).isEqualTo(missing);
        if (why != null) {
            assertThat(judgement.findings()).extracting(Finding::code).contains(why);
        }
    }

    private static Arguments row(String sentence, CaseFixture person, State state) {
        return Arguments.of(sentence, person, state, Set.of(), null);
    }

    private static Arguments row(String sentence, CaseFixture person, State state, FindingCode why) {
        return Arguments.of(sentence, person, state, Set.of(), why);
    }

    private static Arguments row(String sentence, CaseFixture person, State state, Item missing, FindingCode why) {
        return Arguments.of(sentence, person, state, Set.of(missing), why);
    }
}
