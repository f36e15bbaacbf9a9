package org.rcm.intake.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rcm.intake.event.file.EventFiles;

/** For which event a mail is. */
class EventsTest {
    private static final Events EVENTS = EventFiles.read(Path.of("config", "events"));
    private static final Instant FEBRUARY_2022 = Instant.parse("2022-02-15T15:00:00Z");
    private static final Instant BETWEEN_EVENTS = Instant.parse("2019-06-01T00:00:00Z");

    @Test
    void inFebruary2022OnlyTheWorkshopIsOpen() {
        assertThat(EVENTS.openAt(FEBRUARY_2022)).extracting(Event::id).containsExactly("imrf-2022");
    }

    @Test
    void aMailThatNamesNoEventBelongsToTheOneThatIsOpen() {
        assertThat(chosen(mail("Inscripción de delegado", FEBRUARY_2022))).isEqualTo("imrf-2022");
    }

    @Test
    void anEventIsOpenOnItsLastDayAndNotTheDayAfter() {
        assertThat(EVENTS.openAt(Instant.parse("2022-04-02T05:59:59Z"))).isNotEmpty();
        assertThat(EVENTS.openAt(Instant.parse("2022-04-02T06:00:00Z"))).isEmpty();
    }

    @Test
    void anAddressTagNamesItsEventWhateverIsOpen() {
        MailNames mail = new MailNames(List.of("crmst+RCM22@iom.int"), List.of(), "Registration", FEBRUARY_2022);
        assertThat(chosen(mail)).isEqualTo("rcm-annual-meeting-2022");
    }

    @Test
    void aReferenceNamesItsEvent() {
        MailNames mail =
                new MailNames(List.of(), List.of("gracias por su respuesta [plen18-0012]"), null, FEBRUARY_2022);
        assertThat(chosen(mail)).isEqualTo("sacm-rcm-plenary-2018");
    }

    @Test
    void wordsOfTheSubjectNameAnEventWithoutAccentsOrCapitals() {
        assertThat(chosen(mail("RE: REUNION ANUAL de la CRM", FEBRUARY_2022))).isEqualTo("rcm-annual-meeting-2022");
    }

    @Test
    void partsOfWordsNameNothing() {
        assertThat(chosen(mail("Registration: femininity in migration", FEBRUARY_2022)))
                .isEqualTo("imrf-2022");
    }

    @Test
    void twoReferencesLeaveItUnclear() {
        MailNames mail = new MailNames(List.of(), List.of("IMRF22-0001", "RCM22-0002"), null, FEBRUARY_2022);
        assertThat(EVENTS.choose(mail)).isInstanceOf(EventChoice.Unclear.class);
    }

    @Test
    void nobodyIsOpenBetweenEvents() {
        assertThat(EVENTS.choose(mail("Registration", BETWEEN_EVENTS))).isInstanceOf(EventChoice.None.class);
    }

    @Test
    void anEventIsFoundByAReferenceInSmallLetters() {
        assertThat(EVENTS.byReference("imrf22-0007")).map(Event::id).contains("imrf-2022");
    }

    @Test
    void aReferenceOfNoEventFindsNone() {
        assertThat(EVENTS.byReference("IMRF222-0007")).isEmpty();
    }

    @Test
    void aDeadlineIsShownInTheDelegatesLanguage() {
        assertThat(workshop().shown(RuleKeys.DEADLINE, "es"))
                .hasValueSatisfying(text -> assertThat(text).contains("2 de marzo de 2022", "00:00"));
    }

    @Test
    void fundedDelegationsAreShownByName() {
        assertThat(workshop().shown("entitlements.ticket.delegations", "en"))
                .hasValueSatisfying(text -> assertThat(text).contains("Panama").doesNotContain("Mexico"));
    }

    @Test
    void everyRuleThatFindingsCiteCanBeShown() {
        for (Group group : workshop().groups()) {
            assertThat(workshop().shown(group.rule(), "es")).isPresent();
        }
        assertThat(workshop().shown("delegations.rcm-members.maximum", "es")).contains("2");
        assertThat(workshop().shown("entitlements.courtesies.seats", "es")).contains("2");
    }

    @Test
    void anUnknownRuleIsNotShown() {
        assertThat(workshop().shown("nonsense", "es")).isEmpty();
    }

    private static Event workshop() {
        return EVENTS.byId("imrf-2022").orElseThrow();
    }

    private static MailNames mail(String subject, Instant receivedAt) {
        return new MailNames(List.of("crmst@iom.int"), List.of(), subject, receivedAt);
    }

    private static String chosen(MailNames mail) {
        return EVENTS.choose(mail) instanceof EventChoice.Found found
                ? found.event().id()
                : "none or several";
    }
}
