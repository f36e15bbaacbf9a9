package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcm.intake.registration.Ledger.COURTESIES;
import static org.rcm.intake.registration.Ledger.MAXIMUM;
import static org.rcm.intake.registration.Ledger.TICKET;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What seats promise on every database. */
abstract class SeatsContract {
    private static final String EVENT = "imrf-2022";

    private Seats seats;

    /** More rounds where a round is cheap. */
    abstract int rounds();

    @BeforeEach
    void open(Store store) {
        seats = store.seats();
    }

    @Test
    void theFirstTwoOfADelegationGetPlacesOneAndTwo() {
        assertThat(take("PAN", "A")).hasValue(1);
        assertThat(take("PAN", "B")).hasValue(2);
    }

    @Test
    void theThirdOfADelegationOfTwoGetsNone() {
        take("PAN", "A");
        take("PAN", "B");
        assertThat(take("PAN", "C")).isEmpty();
    }

    @Test
    void whoHoldsAPlaceAndAsksAgainKeepsIt() {
        take("PAN", "A");
        take("PAN", "B");
        assertThat(take("PAN", "B")).hasValue(2);
        assertThat(seats.used(EVENT)).containsExactly(new SeatUse(EVENT, "PAN", MAXIMUM, 2, 2));
    }

    @Test
    void aReleasedPlaceIsTheNextOneGiven() {
        take("PAN", "A");
        take("PAN", "B");
        seats.release("A", MAXIMUM);
        assertThat(take("PAN", "C")).hasValue(1);
    }

    @Test
    void releasingTwiceFreesOnePlace() {
        take("PAN", "A");
        take("PAN", "B");
        assertThat(seats.release("A", MAXIMUM)).isTrue();
        assertThat(seats.release("A", MAXIMUM)).isFalse();
        assertThat(seats.used(EVENT)).containsExactly(new SeatUse(EVENT, "PAN", MAXIMUM, 1, 2));
    }

    @Test
    void ledgersAreTakenAndGivenBackByThemselves() {
        seats.take(EVENT, "PAN", MAXIMUM, 2, "A");
        seats.take(EVENT, "PAN", TICKET, 1, "A");
        seats.take(EVENT, "PAN", COURTESIES, 2, "A");
        seats.release("A", TICKET);
        assertThat(seats.heldBy("A")).isEqualTo(Map.of(MAXIMUM, 1, COURTESIES, 1));
    }

    @Test
    void whoLeavesGivesEveryPlaceBackAtOnce() {
        seats.take(EVENT, "PAN", MAXIMUM, 2, "A");
        seats.take(EVENT, "PAN", TICKET, 2, "A");
        seats.take(EVENT, Seats.EVERYBODY, TICKET, 26, "A");
        seats.release("A");
        assertThat(seats.used(EVENT)).extracting(SeatUse::used).containsOnly(0);
    }

    @Test
    void aMaximumThatTheEventFileRaisesOpensPlaces() {
        take("PAN", "A");
        take("PAN", "B");
        assertThat(seats.take(EVENT, "PAN", MAXIMUM, 3, "C")).hasValue(3);
    }

    @Test
    void aMaximumThatTheEventFileLowersTakesNoPlaceAway() {
        take("PAN", "A");
        take("PAN", "B");
        assertThat(seats.take(EVENT, "PAN", MAXIMUM, 1, "C")).isEmpty();
        assertThat(seats.used(EVENT)).containsExactly(new SeatUse(EVENT, "PAN", MAXIMUM, 2, 1));
    }

    @Test
    void nobodyHoldsPlacesOfTwoDelegations() {
        take("PAN", "A");
        assertThatThrownBy(() -> take("CRI", "A")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLedgerOfTheWholeEventIsHeldBesideThatOfTheDelegation() {
        seats.take(EVENT, "PAN", TICKET, 2, "A");
        assertThat(seats.take(EVENT, Seats.EVERYBODY, TICKET, 26, "A")).hasValue(1);
        assertThat(seats.heldBy("A")).isEqualTo(Map.of(TICKET, 1));
    }

    @Test
    void releasingATicketFreesItInTheWholeEventToo() {
        seats.take(EVENT, "PAN", TICKET, 2, "A");
        seats.take(EVENT, Seats.EVERYBODY, TICKET, 26, "A");
        seats.release("A", TICKET);
        assertThat(seats.used(EVENT)).extracting(SeatUse::used).containsExactly(0, 0);
    }

    @Test
    void sixteenAtOnceNeverOversellTheLastSeat() throws Exception {
        try (Together together = new Together(16)) {
            for (int round = 0; round < rounds(); round++) {
                String delegation = "D" + round;
                take(delegation, "holder-" + round);
                List<OptionalInt> places = together.all(i -> take(delegation, delegation + "-" + i));
                assertThat(places.stream().filter(OptionalInt::isPresent)).containsExactly(OptionalInt.of(2));
            }
        }
        assertThat(seats.used(EVENT)).hasSize(rounds()).allMatch(use -> use.used() == 2);
    }

    @Test
    void sixteenAtOnceInAnEmptyDelegationGetDifferentPlaces() throws Exception {
        try (Together together = new Together(16)) {
            List<OptionalInt> places = together.all(i -> seats.take(EVENT, "PAN", MAXIMUM, 16, "R" + i));
            assertThat(places)
                    .extracting(OptionalInt::getAsInt)
                    .doesNotHaveDuplicates()
                    .hasSize(16);
        }
    }

    @Test
    void sixteenAtOnceForOneRegistrationGetOnePlace() throws Exception {
        try (Together together = new Together(16)) {
            List<OptionalInt> places = together.all(i -> take("PAN", "A"));
            assertThat(places).containsOnly(OptionalInt.of(1));
        }
        assertThat(seats.used(EVENT)).extracting(SeatUse::used).containsExactly(1);
    }

    @Test
    void takingAndReleasingAtOnceLeavesCountAndPlacesEqual(Database database) throws Exception {
        try (Together together = new Together(16)) {
            together.all(i -> {
                for (int n = 0; n < 5; n++) {
                    take("PAN", "R" + i);
                    seats.release("R" + i, MAXIMUM);
                }
                return take("PAN", "R" + i);
            });
        }
        int places = new Work(database.dataSource())
                .sql("select count(*) from seat")
                .query(Integer.class)
                .single();
        assertThat(seats.used(EVENT)).extracting(SeatUse::used).containsExactly(places);
    }

    private OptionalInt take(String delegation, String reference) {
        return seats.take(EVENT, delegation, MAXIMUM, 2, reference);
    }
}
