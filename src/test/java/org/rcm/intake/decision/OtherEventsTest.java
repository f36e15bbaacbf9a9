package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Events;
import org.rcm.intake.event.file.EventFiles;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.fixtures.MailFixture;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.DatabaseSettings;
import org.rcm.intake.store.MadeDatabase;

/** The same code decides for events that are different. */
class OtherEventsTest {

    @Test
    void anEventMayHoldTicketsUntilTheLetterIsBack() throws IOException {
        Event holds = EventFiles.parse(
                "holds.yaml",
                Files.readString(Path.of("config/events/imrf-2022.yaml"))
                        .replaceFirst("(?m)^    seats: 2$", "    seats: 2\n    hold-until-accepted: true"));
        try (Secretariat hub = secretariat(new Events(List.of(holds)))) {
            hub.receive(aMail().about(anApplication().withPassport()));
            assertThat(hub.registration("IMRF22-0001").entitlement().ticket()).isTrue();
            assertThat(hub.tickets("IMRF22-0001")).isEmpty();
            hub.receive(aMail().about(anApplication().accepting()));
            assertThat(hub.tickets("IMRF22-0001")).hasSize(1);
        }
    }

    @Test
    void aLateLetterReleasesNoTicketThatIsHeldForIt() throws IOException {
        Event holds = EventFiles.parse(
                "holds.yaml",
                Files.readString(Path.of("config/events/imrf-2022.yaml"))
                        .replaceFirst("(?m)^    seats: 2$", "    seats: 2\n    hold-until-accepted: true"));
        try (Secretariat hub = secretariat(new Events(List.of(holds)))) {
            hub.receive(aMail().about(anApplication().withPassport()));
            MailFixture late = aMail().receivedAt("2022-03-20T10:00:00Z")
                    .about(anApplication().accepting());
            MailDecision decision = hub.receive(late);
            assertThat(decision.state()).isEqualTo(MailState.REVIEW);
            assertThat(hub.tickets("IMRF22-0001")).isEmpty();
            ReadMail read = new ReadMail(decision.mailId(), late.mail(), late.reading());
            hub.inTransaction(() -> hub.decisions().desk().mails().letThrough(read, null, "Ana Solís", "good"));
            assertThat(hub.tickets("IMRF22-0001")).hasSize(1);
        }
    }

    @Test
    void thePlenaryPaysOneTicketACountryAndMoreMayCome() {
        try (Secretariat hub = secretariat(Secretariat.realEvents())) {
            String inTime = "2018-02-01T12:00:00Z";
            hub.receive(aMail().receivedAt(inTime).about(anApplication().withPassport()));
            ApplicationFixture juan = anApplication().named("Juan", "Moreno");
            hub.receive(aMail().from(juan.email()).receivedAt(inTime).about(juan.withPassport()));
            assertThat(hub.registration("PLEN18-0001").entitlement().ticket()).isTrue();
            assertThat(hub.registration("PLEN18-0002").state()).isEqualTo(State.CONFIRMED);
            assertThat(hub.registration("PLEN18-0002").entitlement().ticket()).isFalse();
            assertThat(hub.registration("PLEN18-0002").findings())
                    .extracting(finding -> finding.code())
                    .contains(FindingCode.TICKET_SEATS_TAKEN);
        }
    }

    @Test
    void theTrainingConfirmsWithoutAPassport() {
        try (Secretariat hub = secretariat(Secretariat.realEvents())) {
            hub.receive(aMail().receivedAt("2021-05-20T12:00:00Z")
                    .about(anApplication().withoutPassport()));
            assertThat(hub.registrations()).singleElement().satisfies(one -> assertThat(one.state())
                    .isEqualTo(State.CONFIRMED));
            assertThat(hub.tickets(hub.registrations().get(0).reference())).isEmpty();
        }
    }

    @Test
    void aMailThatMayBeForTwoOpenEventsIsForAPerson() throws IOException {
        String text = Files.readString(Path.of("config/events/imrf-2022.yaml"));
        Event one = EventFiles.parse("one.yaml", text);
        Event other = EventFiles.parse(
                "other.yaml",
                text.replace("id: imrf-2022", "id: other").replace("reference: IMRF22 ", "reference: OTHER22 "));
        try (Secretariat hub = secretariat(new Events(List.of(one, other)))) {
            MailDecision decision = hub.receive(aMail().about(anApplication().withPassport()));
            assertThat(decision.state()).isEqualTo(MailState.REVIEW);
            assertThat(hub.registrations()).isEmpty();
        }
    }

    @Test
    void aThreadNamesTheEventWhereSeveralAreOpen() throws IOException {
        String text = Files.readString(Path.of("config/events/imrf-2022.yaml"));
        Event one = EventFiles.parse("one.yaml", text);
        Event other = EventFiles.parse(
                "other.yaml",
                text.replace("id: imrf-2022", "id: other").replace("reference: IMRF22 ", "reference: OTHER22 "));
        try (Secretariat hub = secretariat(new Events(List.of(one, other)))) {
            hub.receive(aMail().naming("OTHER22-0001").about(anApplication().withoutPassport()));
            String answer = RegisteringTest.messageIdOf(hub.answers().get(0).payload());
            hub.receive(aMail().answering(answer).about(anApplication().withPassport()));
            assertThat(hub.registration("OTHER22-0001").state()).isEqualTo(State.CONFIRMED);
        }
    }

    private static Secretariat secretariat(Events events) {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        return new Secretariat(MadeDatabase.open(new DatabaseSettings(url, "sa", "", 4)), events);
    }
}
