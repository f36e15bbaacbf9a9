package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;
import org.rcm.intake.ticketing.TicketRequest.Type;

/** Chains of six mails whose outcome does not depend on which of them the server took in first. */
class AnyOrderTest {
    private static final Instant BEGIN = Instant.parse("2022-02-05T12:00:00Z");
    private static final ApplicationFixture ROSA = anApplication();
    private static final ApplicationFixture JUAN = anApplication().named("Juan", "Moreno");

    private static final List<MailFixture> TWO_WHO_COME = List.of(
            of(ROSA).about(ROSA.withoutPassport()),
            of(ROSA).about(ROSA.withPassport().withoutWords()).kind(MailKind.SUPPLEMENT),
            of(ROSA).about(ROSA.accepting()),
            of(JUAN).about(JUAN.withoutPassport()),
            of(JUAN).about(JUAN.withPassport().withoutWords()).kind(MailKind.SUPPLEMENT),
            of(JUAN).about(JUAN.accepting()));

    private static final List<MailFixture> ONE_INSTEAD_OF_THE_OTHER = List.of(
            of(ROSA).about(ROSA.withPassport()),
            of(ROSA).about(JUAN.withoutPassport().insteadOf("Rosa", "Quiel Batista")),
            of(JUAN).about(JUAN.withPassport().withoutWords()).kind(MailKind.SUPPLEMENT),
            of(JUAN).about(JUAN.accepting()));

    private static final List<MailFixture> BOTH_SIGN = List.of(
            of(ROSA).about(ROSA.withPassport()),
            of(ROSA).about(JUAN.withPassport().insteadOf("Rosa", "Quiel Batista")),
            of(ROSA).about(ROSA.accepting()),
            of(JUAN).about(JUAN.accepting()));

    private static final List<MailFixture> TWO_FOCAL_POINTS = List.of(
            aMail().from("uno@ministerio.example").about(ROSA.withPassport()),
            aMail().from("otra@instituto.example").about(ROSA.withPassport()),
            of(ROSA).about(ROSA.withPassport().withoutWords()).kind(MailKind.SUPPLEMENT),
            of(ROSA).about(ROSA.accepting()));

    private static final ApplicationFixture LUZ = anApplication().named("Luz", "Pinzón");
    private static final List<MailFixture> THE_THIRD_MOVES_UP = List.of(
            of(ROSA).about(ROSA.withPassport()),
            of(JUAN).about(JUAN.withPassport()),
            of(LUZ).about(LUZ.withPassport()),
            of(ROSA).about(ROSA.withdrawing()),
            of(LUZ).about(LUZ.accepting()));

    private static MailFixture of(ApplicationFixture who) {
        return aMail().from(who.email());
    }

    @Provide
    Arbitrary<List<Integer>> ordersOfSix() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4, 5);
    }

    @Provide
    Arbitrary<List<Integer>> ordersOfFive() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4);
    }

    @Provide
    Arbitrary<List<Integer>> ordersOfFour() {
        return Arbitraries.shuffle(0, 1, 2, 3);
    }

    @Property
    void twoWhoComeAreConfirmedAndHaveAccepted(@ForAll("ordersOfSix") List<Integer> order) {
        play(TWO_WHO_COME, order, hub -> assertThat(hub.registrations())
                .hasSize(2)
                .allSatisfy(one -> {
                    assertThat(one.state()).isEqualTo(State.CONFIRMED);
                    assertThat(one.acceptedAt()).isNotNull();
                    assertThat(one.missing()).isEmpty();
                }));
    }

    @Property
    void whoComesInsteadHasThePlace(@ForAll("ordersOfFour") List<Integer> order) {
        play(ONE_INSTEAD_OF_THE_OTHER, order, hub -> {
            assertThat(named(hub, "Rosa").state()).isEqualTo(State.REPLACED);
            assertThat(named(hub, "Juan").state()).isEqualTo(State.CONFIRMED);
            assertThat(named(hub, "Juan").acceptedAt()).isNotNull();
        });
    }

    /** The letter of whoever no longer comes brings nobody back, whenever it arrives. */
    @Property
    void whoIsReplacedStaysSoThoughBothSign(@ForAll("ordersOfFour") List<Integer> order) {
        play(BOTH_SIGN, order, hub -> {
            assertThat(named(hub, "Rosa").state()).isEqualTo(State.REPLACED);
            assertThat(named(hub, "Juan").state()).isEqualTo(State.CONFIRMED);
            assertThat(named(hub, "Juan").acceptedAt()).isNotNull();
        });
    }

    @Property
    void whoTwoFocalPointsRegisterIsOnePersonWithOneTicket(@ForAll("ordersOfFour") List<Integer> order) {
        play(TWO_FOCAL_POINTS, order, hub -> {
            Registration rosa = named(hub, "Rosa");
            assertThat(rosa.state()).isEqualTo(State.CONFIRMED);
            assertThat(hub.tickets(rosa.reference()))
                    .filteredOn(message -> message.type() == Type.REQUEST)
                    .hasSize(1);
        });
    }

    /** A withdrawal that comes before its registration leaves that to a person: the place is not held meanwhile. */
    @Property
    void theThirdMovesUpAndHasAccepted(@ForAll("ordersOfFive") List<Integer> order) {
        boolean withdrawnFirst = order.indexOf(3) < order.indexOf(0);
        play(THE_THIRD_MOVES_UP, order, hub -> {
            assertThat(named(hub, "Rosa").state()).isEqualTo(withdrawnFirst ? State.NEEDS_REVIEW : State.WITHDRAWN);
            assertThat(named(hub, "Juan").state()).isEqualTo(State.CONFIRMED);
            assertThat(named(hub, "Luz").state()).isEqualTo(State.CONFIRMED);
            assertThat(named(hub, "Luz").acceptedAt()).isNotNull();
        });
    }

    private static Registration named(Secretariat hub, String given) {
        List<Registration> found = new ArrayList<>(hub.registrations());
        found.removeIf(one -> !one.delegate().name().full().startsWith(given));
        assertThat(found).as(given).hasSize(1);
        return found.get(0);
    }

    private static void play(List<MailFixture> mails, List<Integer> order, Consumer<Secretariat> end) {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        try (Secretariat hub =
                new Secretariat(MadeDatabase.open(new DatabaseSettings(url, "sa", "", 4)), Secretariat.realEvents())) {
            int hour = 0;
            for (int next : order) {
                hub.receive(mails.get(next)
                        .receivedAt(BEGIN.plusSeconds(3600L * ++hour).toString()));
            }
            end.accept(hub);
            hub.registrations().forEach(one -> TicketStory.of(one, hub.tickets(one.reference()))
                    .check());
        }
    }
}
