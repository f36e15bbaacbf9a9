package org.rcm.intake.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.rules.CaseFixture.aDelegateOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Ledger;

/** Who pays for whom, and in which books places are taken. */
class FundingTest {

    @ParameterizedTest(name = "workshop, {0}: ticket {1}, courtesies {2}, at most {3}")
    @CsvSource(
            nullValues = "nobody",
            value = {
                "BLZ, IOM, SEGOB, 2",
                "CRI, IOM, SEGOB, 2",
                "SLV, IOM, SEGOB, 2",
                "GTM, IOM, SEGOB, 2",
                "HND, IOM, SEGOB, 2",
                "NIC, IOM, SEGOB, 2",
                "PAN, IOM, SEGOB, 2",
                "DOM, IOM, SEGOB, 2",
                "MEX, nobody, SEGOB, 2",
                "CAN, nobody, nobody, 2",
                "USA, nobody, nobody, 2",
                "RNCOM, IOM, SEGOB, 2147483647",
                "SACM, nobody, SEGOB, 2147483647",
                "UN, nobody, nobody, 2147483647"
            })
    void theConceptNoteSaysWhoPaysForWhom(String delegation, String ticket, String courtesies, int maximum) {
        Judgement judgement = aDelegateOf(delegation).judged();
        assertThat(judgement.wished().ticketPayer()).isEqualTo(ticket);
        assertThat(judgement.wished().courtesiesPayer()).isEqualTo(courtesies);
        assertThat(judgement.claims(Ledger.MAXIMUM)).extracting(Claim::max).containsExactly(maximum);
        assertThat(judgement.claims(Ledger.TICKET)).hasSize(ticket == null ? 0 : 1);
        assertThat(judgement.claims(Ledger.COURTESIES)).hasSize(courtesies == null ? 0 : 1);
    }

    @Test
    void whoIsNotFundedIsToldByWhichRule() {
        assertThat(aDelegateOf("MEX").judged().findings())
                .filteredOn(finding -> finding.code() == FindingCode.NOT_FUNDED)
                .extracting(Finding::rule)
                .containsExactly("entitlements.ticket.delegations");
    }

    @Test
    void placesAreClaimedInTheOrderOfTheLedgers() {
        assertThat(aDelegateOf("PAN").judged().claims())
                .extracting(Claim::ledger)
                .containsExactly(Ledger.MAXIMUM, Ledger.TICKET, Ledger.COURTESIES);
    }

    @Test
    void everyPlaceCitesItsRule() {
        assertThat(aDelegateOf("PAN").judged().claims())
                .extracting(Claim::rule)
                .containsExactly(
                        "delegations.rcm-members.maximum",
                        "entitlements.ticket.seats",
                        "entitlements.courtesies.seats");
    }

    @Test
    void aTicketOfThePlenaryIsAlsoOneOf26InItsBudget() {
        assertThat(aDelegateOf("CHL").at("sacm-rcm-plenary-2018").judged().claims(Ledger.TICKET))
                .containsExactly(
                        new Claim(Ledger.TICKET, "CHL", 1, "entitlements.ticket.seats"),
                        new Claim(Ledger.TICKET, Claim.WHOLE_EVENT, 26, "budget.ceiling"));
    }

    @Test
    void fiveExpertsOfThePlenaryHaveTickets() {
        assertThat(aDelegateOf("EXPERT")
                        .at("sacm-rcm-plenary-2018")
                        .judged()
                        .claims(Ledger.TICKET)
                        .get(0)
                        .max())
                .isEqualTo(5);
    }

    @Test
    void anEventThatPaysNothingCallsNobodyUnfunded() {
        assertThat(aDelegateOf("UNHCR").at("rcm-annual-meeting-2022").judged().findings())
                .extracting(Finding::code)
                .doesNotContain(FindingCode.NOT_FUNDED);
    }

    @Test
    void takenTicketsCiteTheSeatsOrTheBudget() {
        assertThat(Findings.ticketSeatsTaken(new Claim(Ledger.TICKET, "PAN", 2, "entitlements.ticket.seats"))
                        .rule())
                .isEqualTo("entitlements.ticket.seats");
        assertThat(Findings.ticketSeatsTaken(new Claim(Ledger.TICKET, "*", 26, "budget.ceiling"))
                        .detail())
                .contains("budget");
    }

    @Test
    void aThirdDelegateIsToldTheMaximum() {
        assertThat(Findings.overMaximum(CaseFixture.EVENTS.byId("imrf-2022").orElseThrow(), "PAN")
                        .rule())
                .isEqualTo("delegations.rcm-members.maximum");
    }
}
