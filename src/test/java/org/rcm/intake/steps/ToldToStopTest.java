package org.rcm.intake.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.NewMail;
import org.rcm.intake.wiring.RunningHub;

/** A hub that is told to stop begins nothing any more; the next start does what is left. */
class ToldToStopTest {
    private static final Instant RECEIVED = Instant.parse("2022-02-10T12:00:00Z");

    /** A turn is waited for longer than this. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path data;

    @Test
    void a_mail_that_waits_for_an_earlier_one_waits_no_longer() throws Exception {
        RunningHub hub = start();
        Mails mails = mails(hub);
        mails.queued(List.of(mails.store(mail(0)).id()), Instant.now().plusSeconds(600)); // in other hands
        CountDownLatch waiting = new CountDownLatch(1);
        AdviceWith.adviceWith(hub.camel(), "read-mail-apart", builder -> builder.weaveAddFirst()
                .process(e -> waiting.countDown()));
        feed(hub, 1);
        assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
        assertTimeoutPreemptively(SOON, hub::close);
    }

    @Test
    void what_of_a_page_was_not_begun_is_left() throws Exception {
        assertThat(stoppedWithinAPage()).containsEntry(MailState.RECEIVED, 3L);
    }

    @Test
    void what_was_left_is_decided_at_the_next_start() throws Exception {
        stoppedWithinAPage();
        try (RunningHub hub = start()) {
            Await.until(mails(hub)::counts, c -> c.get(MailState.RECEIVED) == 0);
            assertThat(mails(hub).counts()).containsEntry(MailState.FAILED, 0L);
        }
    }

    /** Told to stop when the first of three was read; what is in which state then. */
    private Map<MailState, Long> stoppedWithinAPage() throws Exception {
        RunningHub hub = start();
        Mails mails = mails(hub);
        Thread stop = new Thread(hub::close);
        AdviceWith.adviceWith(hub.camel(), "read-mail-together", builder -> builder.weaveAddFirst()
                .process(e -> {
                    stop.start();
                    Await.briefly(() -> hub.camel().isStopping());
                }));
        feed(hub, 1, 2, 3);
        Await.until(stop::getState, state -> state == Thread.State.TERMINATED);
        try (RunningHub looking = start("receive-mail")) {
            return mails(looking).counts();
        }
    }

    private RunningHub start() throws Exception {
        return start("receive-mail,read-mail,decide-registration,order-ticket,send-reply");
    }

    private RunningHub start(String steps) throws Exception {
        return HubUnderTest.in(data)
                .with(Key.CLOCK, "mail")
                .with(Key.ROUTES, steps)
                .ingest();
    }

    private static Mails mails(RunningHub hub) {
        return hub.beans().store().mails();
    }

    private static void feed(RunningHub hub, int... seconds) throws Exception {
        try (ProducerTemplate producer = hub.producer()) {
            producer.sendBody(
                    "direct:receive-mail",
                    IntStream.of(seconds).mapToObj(ToldToStopTest::mail).iterator());
        }
    }

    private static NewMail mail(int second) {
        String id = "mail" + second;
        byte[] raw = ("From: Ana <ana@migracion.gob.pa.example>\nTo: CRMST@iom.int\nSubject: " + id + "\nMessage-ID: <"
                        + id + "@x.example>\n\nBuenos días, tengo una pregunta. ¿A qué hora empieza?\n")
                .getBytes(StandardCharsets.UTF_8);
        Instant received = RECEIVED.plusSeconds(second);
        return new NewMail(raw, id + ".eml", null, null, null, received, ReceiptProof.RECEIVED_HEADER, "ana", id, null);
    }
}
