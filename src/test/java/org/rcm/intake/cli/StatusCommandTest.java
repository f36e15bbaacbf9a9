package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.cli.status.Redrawing;
import org.rcm.intake.cli.status.StatusPicture;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.OutboxCounts;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Overview.Numbers;
import org.rcm.intake.store.Overview.Seat;
import org.rcm.intake.store.Store;

class StatusCommandTest {
    private static Workplace workplace; // nothing here changes it

    @BeforeAll
    static void aDelegationWithAllItsPlacesTaken(@TempDir Path folder) throws IOException {
        workplace = Workplace.in(folder).given(StatusCommandTest::fill);
    }

    private static void fill(Store store) {
        store.mails().store(Cases.aMail(1));
        for (int i = 1; i <= 2; i++) {
            String reference = "IMRF22-000" + i;
            store.registrations().insert(Cases.confirmed(reference));
            store.seats().take("imrf-2022", "PAN", Ledger.MAXIMUM, 2, reference);
        }
        store.seats().take("imrf-2022", "PAN", Ledger.TICKET, 2, "IMRF22-0001");
        store.registrations()
                .insert(Cases.confirmed("IMRF22-0003")
                        .but()
                        .seat(null)
                        .state(State.WAITLISTED)
                        .build());
        store.seats().take("imrf-2022", "UN", Ledger.MAXIMUM, Integer.MAX_VALUE, "IMRF22-0004");
        store.outbox().add(OutboxKind.REPLY, "reply:1", "IMRF22-0001", 1L, new byte[1], Cases.RECEIVED);
        store.meta().fetched("CRMST@iom.int/INBOX", Instant.parse("2022-02-14T16:00:00Z"));
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(workplace.run("status", "--json").bytes());
    }

    @Test
    void jsonCountsMailsAndRegistrationsByState() throws IOException {
        JsonNode json = json();
        assertThat(json.at("/mails/RECEIVED").asInt()).isEqualTo(1);
        assertThat(json.at("/registrations/CONFIRMED").asInt()).isEqualTo(2);
        assertThat(json.at("/registrations/WAITLISTED").asInt()).isEqualTo(1);
    }

    @Test
    void jsonTellsWhoWaitsForAPlace() throws IOException {
        JsonNode maximum = json().at("/seats/0");
        assertThat(maximum.toString())
                .isEqualTo(
                        "{\"event\":\"imrf-2022\",\"delegation\":\"PAN\",\"ledger\":\"maximum\",\"used\":2,\"max\":2,"
                                + "\"waiting\":[\"IMRF22-0003\"]}");
    }

    @Test
    void jsonHasEveryFieldOfTheContractInItsOrder() throws IOException {
        assertThat(json().fieldNames())
                .toIterable()
                .containsExactly(
                        "mails",
                        "registrations",
                        "outbox",
                        "reviews",
                        "failures",
                        "seats",
                        "lastFetch",
                        "oldestUndecided",
                        "notes");
    }

    @Test
    void jsonTellsWhatIsStillToBeDone() throws IOException {
        JsonNode json = json();
        assertThat(json.at("/outbox/pending").asInt()).isEqualTo(1);
        assertThat(json.at("/lastFetch").asText()).isEqualTo("2022-02-14T16:00:00Z");
        assertThat(json.at("/oldestUndecided").asText()).isEqualTo("2022-02-14T15:30:00Z");
    }

    @Test
    void thePictureShowsPlacesAsBars() {
        assertThat(workplace.run("status").lines())
                .anyMatch(line -> line.matches("  PAN +(##|██) 2/2 +(#\\.|█░) 1/2 +IMRF22-0003"));
    }

    @Test
    void whereThereIsNoMaximumThereIsNoBar() {
        assertThat(workplace.run("status").lines()).contains("  UN         1");
    }

    @Test
    void thePictureFitsATerminal() {
        assertThat(workplace.run("status").lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void theFunnelNarrowsFromMailsToTickets() {
        assertThat(workplace.run("status").lines())
                .anyMatch(line -> line.matches("mails +[#█]+ 1"))
                .anyMatch(line -> line.matches("confirmed +[#█]+ 2"));
    }

    @Test
    void aTicketThatTwoLedgersCountIsOneInTheFunnel() {
        Numbers numbers = new Numbers(
                Map.of(),
                Map.of(State.CONFIRMED, 3L),
                new OutboxCounts(0, 0),
                0,
                0,
                List.of(
                        new Seat("imrf-2022", "*", Ledger.TICKET, 1, 2, List.of()),
                        new Seat("imrf-2022", "PAN", Ledger.TICKET, 1, 2, List.of())),
                null,
                null,
                List.of());
        assertThat(new StatusPicture(new Terminal(false, false), Instant.EPOCH, 80).of(numbers))
                .anyMatch(line -> line.matches("with ticket +#+ 1"));
    }

    @Test
    void aWiderTerminalGetsLongerBars() {
        Numbers numbers = new Numbers(
                Map.of(),
                Map.of(),
                new OutboxCounts(0, 0),
                0,
                0,
                List.of(new Seat("imrf-2022", "PAN", Ledger.MAXIMUM, 20, 20, List.of())),
                null,
                null,
                List.of());
        List<String> wide = new StatusPicture(new Terminal(false, false), Instant.EPOCH, 120).of(numbers);
        assertThat(wide).anyMatch(line -> line.contains("#".repeat(20))).allMatch(line -> line.length() <= 120);
    }

    @Test
    void whatIsWatchedIsDrawnOverOnATerminal() {
        StringWriter screen = new StringWriter();
        Redrawing redrawing = new Redrawing(new PrintWriter(screen), true);
        redrawing.show(List.of("one"));
        redrawing.show(List.of("two"));
        assertThat(screen.toString())
                .contains("\u001b[H")
                .endsWith("two\u001b[K" + System.lineSeparator() + "\u001b[J");
    }

    @Test
    void whatIsWatchedThroughAPipeHasNoEscapes() {
        StringWriter pipe = new StringWriter();
        Redrawing redrawing = new Redrawing(new PrintWriter(pipe), false);
        redrawing.show(List.of("one"));
        redrawing.show(List.of("two"));
        assertThat(pipe.toString()).doesNotContain("\u001b").contains("one", "two");
    }

    @Test
    void nothingIsColouredWhenPiped() {
        assertThat(workplace.run("status").out()).doesNotContain("\u001b");
    }

    @Test
    void aFolderInWhichNoHubHasRunIsNotTakenForAnEmptyOne(@TempDir Path folder) throws IOException {
        Workplace mistaken = Workplace.in(folder);
        var ran = mistaken.run("status");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("There is no database", "--data or intake.data");
        assertThat(mistaken.data()).doesNotExist();
    }

    @Test
    void watchingWithoutAPauseIsWrongUsage() {
        assertThat(workplace.run("status", "--watch=0").exit()).isEqualTo(2);
    }
}
