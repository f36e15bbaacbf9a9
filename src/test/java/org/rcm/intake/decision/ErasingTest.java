package org.rcm.intake.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcm.intake.fixtures.ApplicationFixture.anApplication;
import static org.rcm.intake.fixtures.MailFixture.aMail;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.MailOutcome;

/** Whoever is erased takes nobody else's application along: a focal point writes for several, and for several events. */
class ErasingTest extends OnMemory {
    private static final String OFFICE = "enlace@ministerio.example";
    private static final String JUAN = "IMRF22-0001";

    @BeforeEach
    void theOfficeWroteForJuan() {
        hub.receive(aMail().receivedAt("2022-02-10T15:00:00Z")
                .from(OFFICE)
                .about(anApplication().named("Juan", "Moreno").email(null).withoutPassport()));
    }

    @Test
    void nobodyIsErasedWhileAMailFromTheAddressIsUndecided() {
        hub.store(anotherFromTheOffice());
        assertThatThrownBy(this::erase).isInstanceOf(DeskException.class).hasMessageContaining("m2");
        assertThat(hub.mail(2).state()).isEqualTo(MailState.RECEIVED);
    }

    @Test
    void noMailThatWaitsForAPersonIsErasedFromAnAddressThatIsNotThePersonsAlone() {
        hub.receive(aMail().receivedAt("2022-02-11T15:00:00Z")
                .from(OFFICE)
                .about(anApplication().named("Inés", "Prado").email(null).withoutPassport()));
        setAside(hub.store(anotherFromTheOffice()).id());
        assertThatThrownBy(this::erase).isInstanceOf(DeskException.class).hasMessageContaining("m3");
    }

    @Test
    void whatWaitsForAPersonFromThePersonsOwnAddressIsErased() {
        setAside(hub.store(anotherFromTheOffice()).id());
        assertThat(erase().what().mails()).containsExactly(1L, 2L);
    }

    @Test
    void aMailAboutAnotherEventSurvivesTheRetentionOfThisOne() {
        long next = hub.store(anotherFromTheOffice()).id();
        setAside(next);
        hub.inTransaction(() -> hub.decisions().erasing().pastRetention(JUAN, "cron", "past retention"));
        assertThat(hub.mail(next).state()).isEqualTo(MailState.REVIEW);
    }

    private static org.rcm.intake.fixtures.MailFixture anotherFromTheOffice() {
        return aMail().receivedAt("2022-02-12T15:00:00Z")
                .from(OFFICE)
                .about(anApplication().named("Luis", "Vega").email(null).withoutPassport());
    }

    private void setAside(long mail) {
        Finding doubt = Finding.review(FindingCode.MAIL_TOO_LARGE, "not read");
        hub.records()
                .mails()
                .settle(
                        mail,
                        new MailOutcome(
                                MailKind.REGISTRATION, "es", MailState.REVIEW, List.of(), List.of(doubt), false));
    }

    private Certificate erase() {
        return hub.inTransaction(() -> hub.decisions().erasing().person(JUAN, "Ana Solís", "asked for"));
    }
}
