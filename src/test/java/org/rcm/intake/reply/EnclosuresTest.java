package org.rcm.intake.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.reply.content.Fixtures.aMail;
import static org.rcm.intake.reply.content.Fixtures.confirmed;
import static org.rcm.intake.reply.content.Fixtures.incomplete;
import static org.rcm.intake.reply.content.Fixtures.newly;
import static org.rcm.intake.reply.content.Fixtures.workshop;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.Item;
import org.rcm.intake.reply.content.AnswerContent;
import org.rcm.intake.reply.content.AnswerRequest;
import org.rcm.intake.reply.content.Besides;
import org.rcm.intake.reply.content.Fixtures;
import org.rcm.intake.reply.content.Occasion;

/** What goes with an answer: letter and calendar entry. */
class EnclosuresTest {
    private static final String REFERENCE = "WSP30-0007";
    private static final Besides BOTH = new Besides(Set.of(REFERENCE), true, Set.of(), Set.of(), null);

    private final Replies replies = new Replies(
            new AnswerContent(Fixtures.LANGUAGES, Fixtures.CLOCK),
            new ReplyTemplates(Path.of("config/replies"), "us@example.org"),
            new LetterTemplates(Path.of("config/letters"), "us@example.org"),
            new ReplyWriter(
                    new ReplySettings("us@example.org", null, "", Set.of()),
                    Clock.fixed(Instant.parse("2030-05-14T17:00:00Z"), ZoneOffset.UTC)));

    @Test
    void a_confirmed_delegate_gets_letter_and_calendar_entry() {
        assertThat(draft(BOTH).files())
                .extracting(Attachment::name)
                .containsExactly("carta-WSP30-0007.pdf", "workshop-2030.ics");
    }

    @Test
    void the_answer_says_that_the_letter_is_attached_and_until_when_it_must_be_back() {
        assertThat(draft(BOTH).words().text()).contains("Adjuntamos la carta", "31 de mayo de 2030, 23:59");
    }

    @Test
    void without_a_letter_the_answer_says_that_it_follows() {
        Replies.Draft draft = draft(Besides.NOTHING);
        assertThat(draft.files()).isEmpty();
        assertThat(draft.words().text()).contains("Le enviaremos la carta de invitación");
    }

    @Test
    void whoever_is_told_apart_gets_the_letter_apart() {
        Besides apart = new Besides(Set.of(REFERENCE), false, Set.of(REFERENCE), Set.of(), null);
        var several = new AnswerRequest(
                Occasion.MAIL,
                aMail("es"),
                List.of(newly(confirmed()), newly(incomplete(Item.PASSPORT))),
                List.of(),
                workshop(),
                apart);
        assertThat(replies.draft(several).files()).isEmpty();
    }

    @Test
    void the_calendar_entry_stands_in_the_zone_of_the_venue_without_alarm() {
        String text = new String(draft(BOTH).files().get(1).content(), StandardCharsets.UTF_8);
        VEvent entry = Biweekly.parse(text).first().getEvents().get(0);
        assertThat(text).contains("TZID=America/Panama:20300610T090000", "BEGIN:VTIMEZONE");
        assertThat(entry.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2030-06-10T14:00:00Z"));
        assertThat(entry.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2030-06-12T22:00:00Z"));
        assertThat(entry.getAlarms()).isEmpty();
    }

    private Replies.Draft draft(Besides besides) {
        return replies.draft(new AnswerRequest(
                Occasion.MAIL, aMail("es"), List.of(newly(confirmed())), List.of(), workshop(), besides));
    }
}
