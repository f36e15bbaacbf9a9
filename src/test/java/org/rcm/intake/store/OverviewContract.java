package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.rcm.intake.store.MailFixture.aMail;
import static org.rcm.intake.store.RegistrationFixture.EVENT;
import static org.rcm.intake.store.RegistrationFixture.named;
import static org.rcm.intake.store.RegistrationFixture.waiting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.Entitlement;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.Overview.Seat;

/** What the numbers of {@code status} promise on every database. */
abstract class OverviewContract {

    @Test
    void anEmptyHubHasNothingToShow(Store store) {
        var numbers = store.overview().numbers();
        assertThat(numbers.outbox()).isEqualTo(new OutboxCounts(0, 0));
        assertThat(numbers.seats()).isEmpty();
        assertThat(numbers.lastFetch()).isNull();
        assertThat(numbers.oldestUndecided()).isNull();
    }

    @Test
    void reviewsAreMailsAndRegistrationsThatAPersonMustLookAt(Store store) {
        long id = store.mails().store(aMail().build()).id();
        store.mails()
                .settle(id, new MailOutcome(MailKind.QUESTION, "es", MailState.REVIEW, List.of(), List.of(), false));
        store.registrations()
                .insert(named("R-1", "Ana", "Ríos").state(State.NEEDS_REVIEW).build());
        assertThat(store.overview().numbers().reviews()).isEqualTo(2);
    }

    @Test
    void ticketsThatWaitForAMailToBeReadAreToldAndThoseWhoGetNoneAreNot(Store store) {
        store.registrations()
                .insert(named("R-1", "Ana", "Ríos")
                        .state(State.CONFIRMED)
                        .entitlement(new Entitlement("IOM", null))
                        .build());
        store.registrations()
                .insert(named("R-2", "Eva", "Luna")
                        .state(State.CONFIRMED)
                        .entitlement(Entitlement.NONE)
                        .build());
        long id = store.mails().store(aMail().build()).id();
        store.mails().settle(id, unclear(List.of("R-1", "R-2")));
        assertThat(store.overview().numbers().notes()).singleElement(STRING).startsWith("1 ticket is not bought");
    }

    private static MailOutcome unclear(List<String> about) {
        return new MailOutcome(MailKind.OTHER, "es", MailState.REVIEW, about, List.of(), true, Set.copyOf(about));
    }

    @Test
    void failuresAreMailsThatCouldNotBeProcessed(Store store) {
        store.mails().fail(store.mails().store(aMail().build()).id(), "broken");
        assertThat(store.overview().numbers().failures()).isEqualTo(1);
    }

    @Test
    void theMaximumShowsWhoWaits(Store store) {
        store.seats().take(EVENT, "PAN", Ledger.MAXIMUM, 1, "R-1");
        store.seats().take(EVENT, "PAN", Ledger.TICKET, 2, "R-1");
        store.registrations().insert(waiting("R-2", "PAN", "2022-02-18T10:00:00Z"));
        assertThat(store.overview().numbers().seats())
                .containsExactly(
                        new Seat(EVENT, "PAN", Ledger.MAXIMUM, 1, 1, List.of("R-2")),
                        new Seat(EVENT, "PAN", Ledger.TICKET, 1, 2, List.of()));
    }

    @Test
    void theOldestUndecidedMailIsShown(Store store) {
        store.mails().store(aMail().build());
        assertThat(store.overview().numbers().oldestUndecided()).isEqualTo(Instant.parse("2022-02-14T15:30:00Z"));
    }
}
