package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcm.intake.store.RegistrationFixture.EVENT;
import static org.rcm.intake.store.RegistrationFixture.PASSPORT;
import static org.rcm.intake.store.RegistrationFixture.named;
import static org.rcm.intake.store.RegistrationFixture.rosaOfPanama;
import static org.rcm.intake.store.RegistrationFixture.waiting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.springframework.transaction.support.TransactionTemplate;

/** What the record of registrations promises on every database. */
abstract class RegistrationsContract {
    private Registrations registrations;
    private TransactionTemplate transaction;

    @BeforeEach
    void open(Store store, Database database) {
        registrations = store.registrations();
        transaction = new TransactionTemplate(database.transactions());
    }

    @Test
    void everythingThatIsKnownComesBackAsItWasWritten() {
        Registration rosa = rosaOfPanama("IMRF22-0001")
                .acceptedAt(Instant.parse("2022-03-05T10:00:00Z"))
                .replaces("IMRF22-0009")
                .replacedBy("IMRF22-0010")
                .build();
        registrations.insert(rosa);
        assertThat(registrations.byReference("IMRF22-0001")).contains(rosa);
    }

    @Test
    void whatIsUnknownComesBackUnknown() {
        Registration unknown = named("IMRF22-0001", null, null).build();
        registrations.insert(unknown);
        assertThat(registrations.byReference("IMRF22-0001")).contains(unknown);
    }

    @Test
    void anUpdateReplacesEverything() {
        registrations.insert(named("IMRF22-0001", "Rosa", "Quiel").build());
        Registration after = rosaOfPanama("IMRF22-0001").state(State.WITHDRAWN).build();
        registrations.update(registrations.lock("IMRF22-0001").orElseThrow(), after);
        assertThat(registrations.byReference("IMRF22-0001")).contains(after);
    }

    @Test
    void anUpdateOfWhatSomebodyElseChangedIsRefused() {
        Registration rosa = rosaOfPanama("IMRF22-0001").build();
        registrations.insert(rosa);
        Kept stale = registrations.lock("IMRF22-0001").orElseThrow();
        registrations.update(stale, rosa.but().state(State.WITHDRAWN).build());
        assertThatThrownBy(() -> registrations.update(stale, rosa)).isInstanceOf(ConcurrentChangeException.class);
    }

    @Test
    void referencesCountFromOnePerEvent() {
        assertThat(registrations.nextReference(EVENT, "IMRF22")).isEqualTo("IMRF22-0001");
        assertThat(registrations.nextReference(EVENT, "IMRF22")).isEqualTo("IMRF22-0002");
        assertThat(registrations.nextReference("plenary", "PLEN18")).isEqualTo("PLEN18-0001");
    }

    @Test
    void sixteenThreadsGetNoReferenceTwice() throws Exception {
        try (Together together = new Together(16)) {
            List<List<String>> all = together.all(i -> {
                List<String> mine = new ArrayList<>();
                for (int n = 0; n < 10; n++) {
                    mine.add(registrations.nextReference(EVENT, "IMRF22"));
                }
                return mine;
            });
            assertThat(all.stream().flatMap(List::stream))
                    .hasSize(160)
                    .doesNotHaveDuplicates()
                    .contains("IMRF22-0160");
        }
    }

    @Test
    void aReferenceWhoseDecisionRollsBackIsGivenAgain() {
        transaction.executeWithoutResult(status -> {
            registrations.nextReference(EVENT, "IMRF22");
            status.setRollbackOnly();
        });
        assertThat(registrations.nextReference(EVENT, "IMRF22")).isEqualTo("IMRF22-0001");
    }

    @Test
    void aPassportFindsItsHolderHoweverTyped() {
        registrations.insert(rosaOfPanama("IMRF22-0001").build());
        assertThat(registrations.byPassport(EVENT, "pa0917345 ", "PAN")).hasSize(1);
    }

    @Test
    void theSameNumberOfAnotherStateOrEventIsAnotherPassport() {
        registrations.insert(rosaOfPanama("IMRF22-0001").build());
        assertThat(registrations.byPassport(EVENT, PASSPORT.number(), "CRI")).isEmpty();
        assertThat(registrations.byPassport("plenary", PASSPORT.number(), "PAN"))
                .isEmpty();
    }

    @Test
    void twoWordsOfANameFindItWithoutAccentsAndInAnyOrder() {
        registrations.insert(named("IMRF22-0001", "José María", "Núñez de León").build());
        assertThat(registrations.byName(EVENT, List.of("NUNEZ", "JOSE"))).hasSize(1);
    }

    @Test
    void theNameInThePassportFindsAsWell() {
        registrations.insert(
                named("IMRF22-0001", "Aury", "Quiel").passport(PASSPORT).build());
        assertThat(registrations.byName(EVENT, List.of("Rosa", "Núñez"))).hasSize(1);
    }

    @Test
    void oneWordInCommonIsNoCandidate() {
        registrations.insert(named("IMRF22-0001", "María", "Quirós").build());
        assertThat(registrations.byName(EVENT, List.of("María", "Castillo", "Pinto")))
                .isEmpty();
    }

    @Test
    void aPersonOfOneNameIsFoundByIt() {
        registrations.insert(named("IMRF22-0001", null, "Sukarno").build());
        assertThat(registrations.byName(EVENT, List.of("sukarno"))).hasSize(1);
    }

    @Test
    void noNameFindsNobody() {
        registrations.insert(named("IMRF22-0001", null, null).build());
        assertThat(registrations.byName(EVENT, List.of("…", "-"))).isEmpty();
    }

    @Test
    void aCorrectedNameIsFoundAndTheOldOneIsNot() {
        registrations.insert(named("IMRF22-0001", "Roza", "Kiel").build());
        registrations.update(
                registrations.lock("IMRF22-0001").orElseThrow(),
                named("IMRF22-0001", "Rosa", "Quiel").build());
        assertThat(registrations.byName(EVENT, List.of("Rosa", "Quiel"))).hasSize(1);
        assertThat(registrations.byName(EVENT, List.of("Roza", "Kiel"))).isEmpty();
    }

    @Test
    void everyKnownAddressFindsARegistrationWhateverItsCase() {
        registrations.insert(rosaOfPanama("IMRF22-0001").build());
        assertThat(registrations.byAddress(EVENT, "Asistente@Migracion.example"))
                .hasSize(1);
    }

    @Test
    void aReplyFindsItsRegistrationByTheMailThatFedIt() {
        registrations.insert(rosaOfPanama("IMRF22-0001").build());
        assertThat(registrations.byMessageId("<2@migracion.example>")).hasSize(1);
    }

    @Test
    void aReplyFindsItsRegistrationByOurAnswer() {
        registrations.insert(rosaOfPanama("IMRF22-0001").build());
        registrations.answeredBy("IMRF22-0001", "<answer-1@iom.example>");
        registrations.answeredBy("IMRF22-0001", "<answer-1@iom.example>");
        assertThat(registrations.byMessageId("<answer-1@iom.example>")).hasSize(1);
    }

    @Test
    void oneMailMayFeedSeveralRegistrations() {
        registrations.insert(
                named("IMRF22-0001", "Rosa", "Quiel").addMail("<t@x.example>").build());
        registrations.insert(
                named("IMRF22-0002", "Ana", "Ríos").addMail("<t@x.example>").build());
        assertThat(registrations.byMessageId("<t@x.example>"))
                .extracting(Registration::reference)
                .containsExactly("IMRF22-0001", "IMRF22-0002");
    }

    @Test
    void theWaitingListIsInOrderOfCompletion() {
        registrations.insert(waiting("IMRF22-0001", "PAN", "2022-02-20T10:00:00Z"));
        registrations.insert(waiting("IMRF22-0002", "PAN", "2022-02-18T10:00:00Z"));
        registrations.insert(waiting("IMRF22-0003", "CRI", "2022-02-17T10:00:00Z"));
        registrations.insert(rosaOfPanama("IMRF22-0004").build());
        assertThat(registrations.waiting(EVENT, "PAN"))
                .extracting(Registration::reference)
                .containsExactly("IMRF22-0002", "IMRF22-0001");
    }

    @Test
    void aDelegationsRegistrationsAreItsOwnAlone() {
        registrations.insert(rosaOfPanama("IMRF22-0001").build());
        registrations.insert(waiting("IMRF22-0002", "CRI", "2022-02-18T10:00:00Z"));
        assertThat(registrations.of(EVENT, "PAN"))
                .extracting(Registration::reference)
                .containsExactly("IMRF22-0001");
    }

    @Test
    void incompleteOnesAreListedUntilTheyAreComplete() {
        registrations.insert(named("IMRF22-0001", "Rosa", "Quiel").build());
        registrations.insert(rosaOfPanama("IMRF22-0002").build());
        assertThat(registrations.incomplete(EVENT))
                .extracting(Registration::reference)
                .containsExactly("IMRF22-0001");
    }

    @Test
    void statesAreCounted() {
        registrations.insert(named("IMRF22-0001", "Rosa", "Quiel").build());
        registrations.insert(rosaOfPanama("IMRF22-0002").build());
        assertThat(registrations.counts())
                .hasSize(State.values().length)
                .containsEntry(State.INCOMPLETE, 1L)
                .containsEntry(State.CONFIRMED, 1L)
                .containsEntry(State.LATE, 0L);
    }

    @Test
    void anExportSeesEachOnceInOrderAcrossPages() {
        transaction.executeWithoutResult(status -> {
            for (int n = 401; n >= 1; n--) {
                registrations.insert(
                        named(String.format("IMRF22-%04d", n), null, "Quiel").build());
            }
        });
        List<String> seen = new ArrayList<>();
        registrations.forEach(registration -> seen.add(registration.reference()));
        assertThat(seen).hasSize(401).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void decisionsOfOneEventTakeTurns() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        try (Together together = new Together(8)) {
            List<Integer> company = together.all(i -> transaction.execute(status -> {
                registrations.lockEvent(EVENT);
                int now = inside.incrementAndGet();
                String mine = registrations.nextReference(EVENT, "IMRF22");
                registrations.insert(named(mine, "Rosa", "Quiel").build());
                inside.decrementAndGet();
                return now;
            }));
            assertThat(company).containsOnly(1);
        }
    }
}
