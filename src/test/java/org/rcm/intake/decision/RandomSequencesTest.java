package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;

/** Whatever comes in whatever order: places, waiting list and ticket messages stay true after each mail. */
class RandomSequencesTest extends OnMemory {
    private static final int MAILS = 40;
    private static final List<String> GIVEN = List.of("Ana", "Berta", "Celia", "Dora", "Elsa", "Fabio");
    private static final List<String> FAMILY = List.of("Abadía", "Bonilla", "Chacón", "Durán", "Esquivel", "Funes");
    private static final List<String> DELEGATIONS = List.of("PAN", "USA", "RNCOM");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void theRecordStaysTrue(long seed) {
        Random random = new Random(seed);
        Instant at = Instant.parse("2022-02-05T12:00:00Z");
        for (int mail = 0; mail < MAILS; mail++) {
            at = at.plusSeconds(60L * (1 + random.nextInt(600)));
            hub.receive(next(random).receivedAt(at.toString()));
            if (random.nextInt(10) == 0) {
                decideADoubt(random);
            }
            check();
        }
    }

    private MailFixture next(Random random) {
        ApplicationFixture one = somebody(random);
        MailFixture mail = aMail().from(random.nextInt(8) == 0 ? "otro@correo.example" : one.email());
        return switch (random.nextInt(8)) {
            case 0 -> mail.about(one.withoutPassport());
            case 1 -> mail.about(one.withDoubtfulPassport());
            case 2 -> mail.about(one.withdrawing());
            case 3 -> {
                ApplicationFixture other = somebody(random);
                yield mail.about(
                        other.of(one.delegations().get(0)).withPassport().insteadOf(one.givenNames(), one.surnames()));
            }
            case 4 -> mail.about(one.accepting());
            default -> mail.about(one.withPassport());
        };
    }

    private static ApplicationFixture somebody(Random random) {
        int at = random.nextInt(GIVEN.size());
        String delegation = DELEGATIONS.get(at % DELEGATIONS.size());
        return anApplication()
                .named(GIVEN.get(at), FAMILY.get(random.nextInt(3)))
                .of(delegation);
    }

    private void decideADoubt(Random random) {
        List<Registration> doubtful = hub.registrations().stream()
                .filter(one -> one.state() == State.NEEDS_REVIEW && one.delegation() != null)
                .toList();
        if (!doubtful.isEmpty()) {
            String reference = doubtful.get(random.nextInt(doubtful.size())).reference();
            boolean approve = random.nextBoolean();
            hub.inTransaction(() -> approve
                    ? hub.decisions().desk().approve(reference, "Ana Solís", "seen")
                    : hub.decisions().desk().decline(reference, "Ana Solís", "not nominated"));
        }
    }

    private void check() {
        List<Registration> all = hub.registrations();
        for (String delegation : DELEGATIONS) {
            List<Registration> of = all.stream()
                    .filter(one -> delegation.equals(one.delegation()))
                    .toList();
            checkPlaces(delegation, of);
            checkWaitingList(delegation, of);
        }
        assertThat(all).allSatisfy(one -> TicketStory.of(one, hub.tickets(one.reference()))
                .check());
        assertThat(all).allSatisfy(this::checkReplacement);
    }

    private void checkPlaces(String delegation, List<Registration> of) {
        List<Registration> confirmed =
                of.stream().filter(one -> one.state() == State.CONFIRMED).toList();
        long tickets =
                confirmed.stream().filter(one -> one.entitlement().ticket()).count();
        assertThat(hub.used(delegation, Ledger.MAXIMUM)).isEqualTo(confirmed.size());
        assertThat((long) hub.used(delegation, Ledger.TICKET))
                .isEqualTo(tickets)
                .isLessThanOrEqualTo(2);
        if (!delegation.equals("RNCOM")) {
            assertThat(confirmed).hasSizeLessThanOrEqualTo(2);
        }
        assertThat(confirmed)
                .extracting(Registration::seat)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(of).filteredOn(one -> one.state() != State.CONFIRMED).allSatisfy(one -> {
            assertThat(one.seat()).isNull();
            assertThat(one.entitlement().ticket()).isFalse();
        });
    }

    /** Nobody waits while a place is free, and those who wait do so in order of completion. */
    private void checkWaitingList(String delegation, List<Registration> of) {
        List<Registration> waiting =
                new ArrayList<>(hub.records().registrations().waiting("imrf-2022", delegation));
        assertThat(waiting).isSortedAccordingTo(Comparator.comparing(Registration::completedAt));
        long confirmed =
                of.stream().filter(one -> one.state() == State.CONFIRMED).count();
        assertThat(waiting.isEmpty() || confirmed == 2).isTrue();
    }

    private void checkReplacement(Registration one) {
        if (one.replacedBy() != null) {
            assertThat(one.state()).isEqualTo(State.REPLACED);
        }
        if (one.replaces() != null) {
            assertThat(hub.registration(one.replaces()).replacedBy()).isEqualTo(one.reference());
        }
    }
}
