package org.rcm.intake.event.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.event.Event;
import org.rcm.intake.event.Events;
import org.rcm.intake.registration.Item;

/** The four events of the repository, and a folder with mistakes. */
class EventFilesTest {
    private static final Events EVENTS = EventFiles.read(Path.of("config", "events"));

    @TempDir
    Path folder;

    @Test
    void fourEventsStandInTheFolder() {
        assertThat(EVENTS.all())
                .extracting(Event::id)
                .containsExactly(
                        "imrf-2022",
                        "migration-governance-training-2021",
                        "rcm-annual-meeting-2022",
                        "sacm-rcm-plenary-2018");
    }

    @Test
    void theWorkshopsDeadlineIsMidnightInSanJose() {
        assertThat(event("imrf-2022").deadline().instant()).isEqualTo(Instant.parse("2022-03-02T06:00:00Z"));
    }

    @Test
    void twoOfficialsOfAMemberMayComeToTheWorkshop() {
        assertThat(event("imrf-2022").maximumOf("PAN")).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void mexicoHasCourtesiesAtTheWorkshopAndNoTicket() {
        Event workshop = event("imrf-2022");
        assertThat(workshop.ticket().seatsOf("MEX")).isZero();
        assertThat(workshop.courtesies().seatsOf("MEX")).isEqualTo(2);
    }

    @Test
    void thePlenarysBudgetPaysFor26Tickets() {
        assertThat(event("sacm-rcm-plenary-2018").budget().tickets()).isEqualTo(26);
    }

    @Test
    void thePlenaryFundsOneDelegateOfACountryAndFiveExperts() {
        Event plenary = event("sacm-rcm-plenary-2018");
        assertThat(plenary.ticket().seatsOf("CHL")).isEqualTo(1);
        assertThat(plenary.ticket().seatsOf("EXPERT")).isEqualTo(5);
        assertThat(plenary.ticket().seats().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(26);
    }

    @Test
    void moreDelegatesOfACountryMayComeToThePlenary() {
        assertThat(event("sacm-rcm-plenary-2018").maximumOf("CHL")).isEmpty();
    }

    @Test
    void theAnnualMeetingAsksEachCountryForADrafter() {
        assertThat(event("rcm-annual-meeting-2022").roles())
                .singleElement()
                .satisfies(role -> assertThat(role.name().in("en")).isEqualTo("Drafting Committee"));
    }

    @Test
    void observersOfTheAnnualMeetingAreInvitedAndNotFunded() {
        assertThat(event("rcm-annual-meeting-2022").groupOf("UNHCR")).isPresent();
        assertThat(event("rcm-annual-meeting-2022").ticket()).isNull();
    }

    @Test
    void theTrainingNeedsNoPassportAndHasNoQuota() {
        Event training = event("migration-governance-training-2021");
        assertThat(training.needs()).isEqualTo(Set.of(Item.NAME, Item.INSTITUTION, Item.EMAIL));
        assertThat(training.maximumOf("PAN")).isEmpty();
    }

    @Test
    void placesBecomePlentyWhereTheFileSaysAThousand() throws IOException {
        String text = Files.readString(Path.of("config", "events", "imrf-2022.yaml"))
                .replaceAll("(maximum|seats): 2", "$1: 1000");
        Event workshop = EventFiles.parse("plenty.yaml", text);
        assertThat(workshop.maximumOf("PAN")).isEqualTo(OptionalInt.of(1000));
        assertThat(workshop.ticket().seatsOf("PAN")).isEqualTo(1000);
        assertThat(workshop.courtesies().seatsOf("SACM")).isEqualTo(1000);
    }

    @Test
    void aFolderIsReadToItsEndBeforeMistakesAreReported() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "id: Wrong Id\n");
        Files.writeString(folder.resolve("b.yaml"), "nonsense: 1\n");
        assertThatThrownBy(() -> EventFiles.read(folder))
                .isInstanceOf(EventFileException.class)
                .hasMessageContaining("a.yaml:1: id: \"Wrong Id\" is no id")
                .hasMessageContaining("b.yaml:1: nonsense: is no key of this block");
    }

    @Test
    void twoEventsWithOneReferenceAreAMistake() throws IOException {
        String text = Files.readString(Path.of("config", "events", "migration-governance-training-2021.yaml"));
        Files.writeString(folder.resolve("a.yaml"), text);
        Files.writeString(folder.resolve("b.yaml"), text.replace("id: migration", "id: other-migration"));
        assertThatThrownBy(() -> EventFiles.read(folder))
                .hasMessageContaining("b.yaml: reference: \"GOV21\" is taken by a.yaml");
    }

    @Test
    void whatTwoEventsShareIsToldWithTheMistakesWithinThem() throws IOException {
        String text = Files.readString(Path.of("config", "events", "migration-governance-training-2021.yaml"));
        Files.writeString(folder.resolve("a.yaml"), text);
        Files.writeString(
                folder.resolve("b.yaml"), text.replace("id: migration", "id: other-migration") + "\nnonsense: 1\n");
        assertThatThrownBy(() -> EventFiles.read(folder))
                .hasMessageContaining("nonsense: is no key of this block")
                .hasMessageContaining("b.yaml: reference: \"GOV21\" is taken by a.yaml");
    }

    @Test
    void anEmptyFolderIsAMistake() {
        assertThatThrownBy(() -> EventFiles.read(folder)).hasMessageContaining("there is no event file");
    }

    @Test
    void aMissingFolderIsAMistake() {
        assertThatThrownBy(() -> EventFiles.read(folder.resolve("none")))
                .isInstanceOf(EventFileException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aFileThatIsNotUtf8IsAMistake() throws IOException {
        Files.write(folder.resolve("a.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xF1});
        assertThatThrownBy(() -> EventFiles.read(folder)).hasMessageContaining("not UTF-8");
    }

    private static Event event(String id) {
        return EVENTS.byId(id).orElseThrow();
    }
}
