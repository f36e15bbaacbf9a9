package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcm.intake.event.Events;
import org.rcm.intake.event.file.EventFiles;
import org.rcm.intake.fixtures.ApplicationFixture;
import org.rcm.intake.registration.State;

/** The event file changes while people hold places and wait for them. */
class ChangedRulesTest extends OnMemory {
    private static final String FIRST = "IMRF22-0001";
    private static final String THIRD = "IMRF22-0003";

    @Test
    void a_place_more_is_the_first_ones_who_waits() throws IOException {
        confirmed("Rosa", "Quiel");
        confirmed("Juan", "Moreno");
        confirmed("Inés", "Castillo");
        confirmed("Luis", "Vega");
        hub.goOnWith(changed("maximum: 2", "maximum: 3"));
        hub.passTo("2022-02-20T12:00:00Z");
        assertThat(hub.registration(THIRD).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.registration("IMRF22-0004").state()).isEqualTo(State.WAITLISTED);
        assertThat(hub.answers()).hasSize(5);
    }

    @Test
    void an_earlier_deadline_takes_no_place_away_when_a_word_is_corrected() throws IOException {
        confirmed("Rosa", "Quiel");
        hub.goOnWith(changed("before: 2022-03-02T00:00", "before: 2022-02-05T00:00"));
        Correction title = new Correction("Dra.", null, null, null, null, null, null, null, null);
        hub.inTransaction(() -> hub.decisions().desk().correct(FIRST, title, "Ana Solís", "her title"));
        assertThat(hub.registration(FIRST).state()).isEqualTo(State.CONFIRMED);
        assertThat(hub.tickets(FIRST)).hasSize(1);
    }

    private void confirmed(String given, String family) {
        ApplicationFixture application = anApplication().named(given, family);
        hub.receive(aMail().from(application.email()).about(application.withPassport()));
    }

    private static Events changed(String from, String to) throws IOException {
        String text = Files.readString(Path.of("config/events/imrf-2022.yaml"));
        assertThat(text).contains(from);
        return new Events(List.of(EventFiles.parse("imrf-2022.yaml", text.replace(from, to))));
    }
}
