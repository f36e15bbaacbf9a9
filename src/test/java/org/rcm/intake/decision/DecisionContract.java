package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.Database;
import org.rcm.intake.ticketing.TicketRequest;

/** What a decision promises on every database. */
abstract class DecisionContract {
    private static final int WORKERS = 16;
    private static final List<String> GIVEN = List.of(
            "Ana", "Berta", "Celia", "Dora", "Elsa", "Fabio", "Gil", "Hugo", "Irma", "Jacobo", "Karla", "Lidia",
            "Mario", "Nora", "Omar", "Pilar");
    private static final List<String> FAMILY = List.of(
            "Abadía",
            "Bonilla",
            "Chacón",
            "Durán",
            "Esquivel",
            "Funes",
            "Godoy",
            "Hurtado",
            "Ibarra",
            "Jarquín",
            "Kinkead",
            "Lemus",
            "Mejía",
            "Núñez",
            "Obando",
            "Palma");

    private Secretariat hub;

    abstract Database database();

    @BeforeEach
    void open() {
        hub = new Secretariat(database(), Secretariat.realEvents());
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aCompleteMailBecomesARegistrationATicketRequestAndAnAnswer() {
        MailDecision decision = hub.receive(aMail().about(anApplication().withPassport()));
        assertThat(hub.mail(decision.mailId()).state()).isEqualTo(MailState.DONE);
        assertThat(hub.registration("IMRF22-0001").state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.tickets("IMRF22-0001")).hasSize(1);
        assertThat(hub.answers()).hasSize(1);
    }

    @Test
    void aWithdrawalMovesTheFirstWhoWaitsUp() {
        for (int at = 0; at < 3; at++) {
            hub.receive(mailOf(at));
        }
        ApplicationFixture first = applicationOf(0);
        hub.receive(aMail().from(first.email()).about(first.withdrawing()));
        assertThat(hub.registration("IMRF22-0003").state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.tickets("IMRF22-0001"))
                .extracting(TicketRequest::type)
                .containsExactly(TicketRequest.Type.REQUEST, TicketRequest.Type.CANCELLATION);
    }

    @Test
    void sixteenAtOnceForTheTwoPlacesOfACountryFillThemOnce() throws Exception {
        List<ReadMail> mails = new ArrayList<>();
        for (int at = 0; at < WORKERS; at++) {
            mails.add(hub.store(mailOf(at)));
        }
        together(at ->
                hub.inTransaction(() -> hub.decisions().decideRegistration().decide(mails.get(at))));
        assertThat(hub.registrations()).hasSize(WORKERS);
        assertThat(hub.registrations().stream().filter(one -> one.state() == State.CONFIRMED))
                .hasSize(2);
        assertThat(hub.used("PAN", Ledger.MAXIMUM)).isEqualTo(2);
        assertThat(hub.used("PAN", Ledger.TICKET)).isEqualTo(2);
    }

    @Test
    void sixteenMailsAboutOnePersonAtOnceOpenOneRegistration() throws Exception {
        List<ReadMail> mails = new ArrayList<>();
        for (int at = 0; at < WORKERS; at++) {
            mails.add(hub.store(aMail().about(anApplication().withPassport())));
        }
        together(at ->
                hub.inTransaction(() -> hub.decisions().decideRegistration().decide(mails.get(at))));
        assertThat(hub.registrations()).extracting(Registration::reference).containsExactly("IMRF22-0001");
        assertThat(hub.tickets("IMRF22-0001")).hasSize(1);
    }

    @Test
    void oneMailDecidedBySixteenAtOnceIsDecidedOnce() throws Exception {
        ReadMail mail = hub.store(aMail().about(anApplication().withPassport()));
        List<MailDecision> decisions = together(at ->
                hub.inTransaction(() -> hub.decisions().decideRegistration().decide(mail)));
        assertThat(decisions).extracting(MailDecision::state).containsOnly(MailState.DONE);
        assertThat(hub.registrations()).hasSize(1);
        assertThat(hub.answers()).hasSize(1);
    }

    @Test
    void withdrawalsAndRegistrationsAtOnceLeaveNoPlaceEmptyOrSoldTwice() throws Exception {
        List<ReadMail> mails = new ArrayList<>();
        for (int at = 0; at < WORKERS / 2; at++) {
            hub.receive(mailOf(at));
        }
        for (int at = 0; at < WORKERS; at++) {
            ApplicationFixture one = applicationOf(at);
            mails.add(hub.store(at < 4 ? aMail().from(one.email()).about(one.withdrawing()) : mailOf(at)));
        }
        together(at ->
                hub.inTransaction(() -> hub.decisions().decideRegistration().decide(mails.get(at))));
        List<Registration> all = hub.registrations();
        assertThat(all.stream().filter(one -> one.state() == State.CONFIRMED)).hasSize(2);
        assertThat(all.stream().filter(one -> one.state() == State.WITHDRAWN)).hasSize(4);
        assertThat(hub.used("PAN", Ledger.MAXIMUM)).isEqualTo(2);
        assertThat(all).allSatisfy(one -> TicketStory.of(one, hub.tickets(one.reference()))
                .check());
    }

    @Test
    void twoWhoLookAtTheClockAtOnceRemindOnce() {
        hub.receive(
                aMail().receivedAt("2022-02-10T15:00:00Z").about(anApplication().withoutPassport()));
        int before = hub.answers().size();
        twoLookAt("2022-02-22T15:00:00Z");
        assertThat(hub.answers()).hasSize(before + 1);
    }

    @Test
    void twoWhoLookAtTheClockAtOnceMakeLateOnce() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        assertThat(twoLookAt("2022-03-02T06:00:00Z")).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void twoWhoLookAtTheClockAtOnceTellWhoIsLateOnce() {
        hub.receive(aMail().about(anApplication().withoutPassport()));
        hub.passTo("2022-03-02T06:00:00Z");
        int before = hub.answers().size();
        twoLookAt("2022-03-02T15:00:00Z");
        assertThat(hub.answers()).hasSize(before + 1);
    }

    /** Both have seen what is due before either gets its turn. */
    private List<Integer> twoLookAt(String instant) {
        List<CompletableFuture<Integer>> looks = hub.inTransaction(() -> {
            hub.records().registrations().lockEvent("imrf-2022");
            var one = CompletableFuture.supplyAsync(() -> hub.passTo(instant));
            var other = CompletableFuture.supplyAsync(() -> hub.passTo(instant));
            letThemWait(CompletableFuture.anyOf(one, other));
            return List.of(one, other);
        });
        return looks.stream().map(CompletableFuture::join).toList();
    }

    private static void letThemWait(CompletableFuture<?> looks) {
        try {
            Await.briefly(looks::isDone);
        } catch (Exception e) { // what it waits for declares no narrower one
            throw new IllegalStateException(e);
        }
    }

    private static MailFixture mailOf(int at) {
        ApplicationFixture one = applicationOf(at);
        return aMail().from(one.email()).about(one.withPassport());
    }

    private static ApplicationFixture applicationOf(int at) {
        return anApplication().named(GIVEN.get(at), FAMILY.get(at));
    }

    private static <T> List<T> together(IntFunction<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
        try {
            CyclicBarrier start = new CyclicBarrier(WORKERS);
            List<Future<T>> running = new ArrayList<>();
            for (int at = 0; at < WORKERS; at++) {
                int number = at;
                Callable<T> task = () -> {
                    start.await();
                    return work.apply(number);
                };
                running.add(pool.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
