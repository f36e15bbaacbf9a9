package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.OutboxState;
import org.rcm.intake.store.Store;

class FailuresCommandTest {
    private Workplace workplace;

    @BeforeEach
    void aMailAndAnAnswerThatFailed(@TempDir Path folder) throws IOException {
        workplace = Workplace.in(folder).given(FailuresCommandTest::fill);
    }

    private static void fill(Store store) {
        long mail = store.mails().store(Cases.aMail(1)).id();
        store.mails().attemptFailed(mail, "IOException at Mime.java:7", Cases.RECEIVED);
        store.mails().fail(mail, "IOException at Mime.java:7");
        long answer = store.outbox()
                .add(OutboxKind.REPLY, "reply:1", "IMRF22-0001", mail, "Subject: Re\r\n".getBytes(), Cases.RECEIVED)
                .orElseThrow();
        store.outbox().fail(answer, "SMTPSendFailedException: 550");
    }

    @Test
    void mailsAndPromisesAreOneList() {
        assertThat(workplace.run("failures", "list").lines())
                .anyMatch(line -> line.matches("m1 +mail +2022-02-14T15:30:00Z +1  IOException at Mime.java:7"))
                .anyMatch(line -> line.matches("o1 +answer .*SMTPSendFailedException: 550"));
    }

    @Test
    void theListAsJson() {
        assertThat(workplace.run("failures", "list", "--json").lines().get(0))
                .isEqualTo("{\"id\":\"m1\",\"what\":\"mail\",\"since\":\"2022-02-14T15:30:00Z\",\"attempts\":1,"
                        + "\"reason\":\"IOException at Mime.java:7\",\"reference\":null}");
    }

    @Test
    void oneIsShownWithItsHeadersMasked() {
        assertThat(workplace.run("failures", "show", "m1").out())
                .contains("IOException at Mime.java:7", "r•••@migracion.example")
                .doesNotContain("rosa", "Rosa", "Quiel");
    }

    @Test
    void whatHasNotFailedIsNotShown() {
        var ran = workplace.run("failures", "show", "m9");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("m9 has not failed");
    }

    @Test
    void anIdThatIsNoneIsWrongUsage() {
        assertThat(workplace.run("failures", "show", "12").exit()).isEqualTo(2);
    }

    @Test
    void theRawMailIsWrittenByteForByte() throws IOException {
        assertThat(workplace.run("failures", "export", "m1").bytes())
                .isEqualTo((Cases.RAW + 1).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theRawMailIsWrittenToAFileWhereAsked() throws IOException {
        Path file = workplace.folder().resolve("m1.eml");
        workplace.run("failures", "export", "m1", "--output", file.toString());
        assertThat(Files.readAllBytes(file)).isEqualTo((Cases.RAW + 1).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void oneIsRetriedAndTheOtherNot() {
        assertThat(workplace.run("failures", "retry", "m1").exit()).isZero();
        workplace.given(store -> {
            assertThat(store.mails().counts().get(MailState.RECEIVED)).isEqualTo(1);
            assertThat(store.outbox().inState(OutboxState.FAILED)).hasSize(1);
        });
    }

    @Test
    void allAreRetried() {
        assertThat(workplace.run("failures", "retry", "--all").lines()).hasSize(2);
        assertThat(workplace.run("failures", "list").out()).isEqualTo("Nothing has failed.\n");
    }

    @Test
    void aRetriedPromiseIsDueForAHubWhoseClockFollowsOldMails() {
        workplace.run("failures", "retry", "o1");
        workplace.given(store -> assertThat(store.outbox().pending(OutboxKind.REPLY, Cases.RECEIVED, 9))
                .hasSize(1));
    }

    @Test
    void aRetryIsWrittenIntoTheAuditTrail() {
        workplace.run("failures", "retry", "m1", "--who", "ana.mora");
        workplace.given(store -> store.audit().forEach(entry -> assertThat(entry)
                .extracting("who", "what", "mailId")
                .containsExactly("ana.mora", "RETRIED", 1L)));
    }

    @Test
    void retryWantsToKnowWhat() {
        assertThat(workplace.run("failures", "retry").exit()).isEqualTo(2);
    }

    @Test
    void whatHasNotFailedIsNotRetried() {
        assertThat(workplace.run("failures", "retry", "o7").exit()).isEqualTo(1);
    }
}
