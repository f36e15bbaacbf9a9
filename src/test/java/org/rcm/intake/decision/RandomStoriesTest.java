package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;
import org.rcm.intake.store.TicketCase;
import org.rcm.intake.ticketing.TicketRequest;

/**
 * Whatever delegates, the Secretariat and ticketing staff do in whatever order: places, waiting list and ticket messages
 * stay true after each step, and the same steps lead to the same record again.
 */
class RandomStoriesTest {
    private static final int STEPS = 25;
    private static final List<String> GIVEN = List.of("Ana", "Berta", "Celia", "Dora", "Elsa", "Fabio");
    private static final List<String> FAMILY = List.of("Abadía", "Bonilla", "Chacón");
    private static final List<String> DELEGATIONS = List.of("PAN", "USA", "RNCOM");
    private static final Instant BEGIN = Instant.parse("2022-02-05T12:00:00Z");

    /** What somebody does. */
    private enum Deed {
        REGISTERS,
        COMES,
        REGISTERS_WITHOUT_PASSPORT,
        SENDS_A_DOUBTFUL_PASSPORT,
        SUPPLEMENTS,
        WITHDRAWS,
        REPLACES,
        ACCEPTS,
        ANSWERS,
        PERSON_DECIDES,
        PERSON_DECIDES_ON_A_TICKET,
        STAFF_ISSUE,
        STAFF_ASK,
        STAFF_REJECT,
        STAFF_TALK_NONSENSE
    }

    /**
     * @param deed what is done
     * @param who by or to whom, as a number that is cut to size
     * @param other who else
     * @param family which surname
     * @param yes which way a choice goes
     */
    private record Step(Deed deed, int who, int other, int family, boolean yes) {}

    @Provide
    Arbitrary<List<Step>> stories() {
        Arbitrary<Integer> person = Arbitraries.integers().between(0, GIVEN.size() - 1);
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        person,
                        person,
                        Arbitraries.integers().between(0, FAMILY.size() - 1),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(STEPS);
    }

    @Property
    void theRecordStaysTrueAndComesOutTheSameAgain(@ForAll("stories") List<Step> story) {
        List<MailFixture> mails = new ArrayList<>();
        for (int at = 0; at < story.size(); at++) {
            mails.add(mail(story.get(at))
                    .receivedAt(BEGIN.plusSeconds(3600L * (at + 1)).toString()));
        }
        try (Secretariat first = secretariat();
                Secretariat second = secretariat()) {
            play(first, story, mails, true);
            play(second, story, mails, false);
            assertThat(second.registrations()).isEqualTo(first.registrations());
            for (Registration one : first.registrations()) {
                assertThat(second.tickets(one.reference())).isEqualTo(first.tickets(one.reference()));
            }
        }
    }

    private static Secretariat secretariat() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        return new Secretariat(MadeDatabase.open(new DatabaseSettings(url, "sa", "", 4)), Secretariat.realEvents());
    }

    private static void play(Secretariat hub, List<Step> story, List<MailFixture> mails, boolean checked) {
        for (int at = 0; at < story.size(); at++) {
            Step step = story.get(at);
            switch (step.deed()) {
                case PERSON_DECIDES -> decide(hub, step);
                case PERSON_DECIDES_ON_A_TICKET -> decideOnTicket(hub, step);
                case STAFF_ISSUE -> say(hub, step, "ISSUED", "\"recordLocator\":\"K3X9Q" + step.other() + "\"");
                case STAFF_ASK -> say(hub, step, "QUESTION", "\"note\":\"Seat " + step.other() + "?\"");
                case STAFF_REJECT -> say(hub, step, "REJECTED", "\"note\":\"full " + step.other() + "\"");
                case STAFF_TALK_NONSENSE -> hub.hear(new HeardResponse("nonsense " + at, "nonsense", null));
                default -> hub.receive(mails.get(at));
            }
            if (checked) {
                new Truth(hub).check();
            }
        }
    }

    private static MailFixture mail(Step step) {
        ApplicationFixture one = person(step.who(), step.family());
        MailFixture mail = aMail().from(step.yes() || step.other() > 0 ? one.email() : "otro@correo.example");
        return switch (step.deed()) {
            case REGISTERS_WITHOUT_PASSPORT -> mail.about(one.withoutPassport());
            case SENDS_A_DOUBTFUL_PASSPORT -> mail.about(one.withDoubtfulPassport());
            case SUPPLEMENTS -> mail.about(one.withPassport().withoutWords()).kind(MailKind.SUPPLEMENT);
            case WITHDRAWS -> mail.about(one.withdrawing());
            case ACCEPTS -> mail.about(one.accepting());
            case ANSWERS -> mail.naming("IMRF22-000" + (1 + step.other())).saying("Pasillo, por favor.");
            case REPLACES -> {
                ApplicationFixture other = person(step.other(), step.family());
                String delegation = one.delegations().get(0);
                yield mail.about(other.of(delegation).withPassport().insteadOf(one.givenNames(), one.surnames()));
            }
            default -> mail.about(one.withPassport());
        };
    }

    private static ApplicationFixture person(int who, int family) {
        return anApplication().named(GIVEN.get(who), FAMILY.get(family)).of(DELEGATIONS.get(who % DELEGATIONS.size()));
    }

    private static void decide(Secretariat hub, Step step) {
        List<Registration> open = hub.registrations().stream()
                .filter(one -> one.delegation() != null
                        && (one.state() == State.NEEDS_REVIEW || (!step.yes() && one.state() == State.CONFIRMED)))
                .toList();
        if (!open.isEmpty()) {
            String reference = open.get(step.who() % open.size()).reference();
            hub.inTransaction(() -> step.yes()
                    ? hub.decisions().desk().approve(reference, "Ana Solís", "seen")
                    : hub.decisions().desk().decline(reference, "Ana Solís", "not nominated"));
        }
    }

    private static void decideOnTicket(Secretariat hub, Step step) {
        List<TicketCase> waiting = hub.records().ticketCases().waiting();
        if (!waiting.isEmpty()) {
            TicketCase one = waiting.get(step.who() % waiting.size());
            boolean sends = step.yes() && one.reason() == TicketCase.Reason.CHANGED_AFTER_ISSUE;
            hub.inTransaction(() -> {
                TicketDesk desk = hub.decisions().desk().tickets();
                if (sends) {
                    desk.approve(one.id(), "Ana Solís", "agreed");
                } else {
                    desk.close(one.id(), "Ana Solís", "by phone");
                }
                return one;
            });
        }
    }

    private static void say(Secretariat hub, Step step, String status, String more) {
        List<Registration> asked = hub.registrations().stream()
                .filter(one -> !hub.tickets(one.reference()).isEmpty())
                .toList();
        if (!asked.isEmpty()) {
            String reference = asked.get(step.who() % asked.size()).reference();
            List<TicketRequest> sent = hub.tickets(reference);
            int version = step.yes() ? sent.get(sent.size() - 1).version() : 1 + step.other();
            hub.hear("{\"reference\":\"" + reference + "\",\"version\":" + version + ",\"status\":\"" + status + "\","
                    + more + "}");
        }
    }

    /** What must hold after every step. */
    private record Truth(Secretariat hub) {
        void check() {
            List<Registration> all = hub.registrations();
            for (String delegation : DELEGATIONS) {
                List<Registration> of = all.stream()
                        .filter(one -> delegation.equals(one.delegation()))
                        .toList();
                checkPlaces(delegation, of);
                checkWaitingList(delegation, of);
            }
            assertThat(all).allSatisfy(one -> TicketStory.of(one, hub.tickets(one.reference()))
                    .check(changeWaits(one)));
            assertThat(all).allSatisfy(this::checkReplacement);
        }

        /** What has changed after the issue is not sent before a person says so, and never if that person closes it. */
        private boolean changeWaits(Registration one) {
            return hub.records().ticketCases().of(one.reference()).stream()
                    .anyMatch(found -> found.reason() == TicketCase.Reason.CHANGED_AFTER_ISSUE);
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

        /** Whom a person had refused stays refused, whoever comes instead. */
        private void checkReplacement(Registration one) {
            if (one.replacedBy() != null) {
                assertThat(one.state()).isIn(State.REPLACED, State.DECLINED);
            }
            if (one.replaces() != null) {
                assertThat(hub.registration(one.replaces()).replacedBy()).isEqualTo(one.reference());
            }
        }
    }
}
