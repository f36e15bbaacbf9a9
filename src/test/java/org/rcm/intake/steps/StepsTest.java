package org.rcm.intake.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.builder.AdviceWithRouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.decision.ReadMail;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.settings.Key;
import org.rcm.intake.store.Mails;
import org.rcm.intake.store.NewMail;
import org.rcm.intake.store.StoredMail;
import org.rcm.intake.wiring.RunningHub;

/** What the routes promise of every mail, on a whole hub that is fed without a mailbox. */
class StepsTest {
    private static final Instant RECEIVED = Instant.parse("2022-02-10T12:00:00Z");

    @TempDir
    Path data;

    private RunningHub hub;
    private Mails mails;

    @BeforeEach
    void start() throws Exception {
        hub = HubUnderTest.in(data)
                .with(Key.CLOCK, "mail")
                .with(Key.RETRY_ATTEMPTS, "3")
                .with(Key.WORKERS, "2")
                .ingest();
        mails = hub.beans().store().mails();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void a_mail_that_comes_twice_is_decided_once() throws Exception {
        feed("one", RECEIVED);
        feed("one", RECEIVED);
        allDecided(2);
        assertThat(all()).extracting(StoredMail::state).contains(MailState.IGNORED);
    }

    @Test
    void the_second_copy_says_that_it_is_one() throws Exception {
        feed("one", RECEIVED);
        feed("one", RECEIVED);
        allDecided(2);
        assertThat(all().get(1).findings()).extracting(f -> f.code()).containsExactly(FindingCode.DUPLICATE);
    }

    @Test
    void the_hubs_clock_stands_at_the_last_mail() throws Exception {
        feed("one", RECEIVED);
        feed("two", RECEIVED.plusSeconds(60));
        allDecided(2);
        assertThat(hub.beans().clock().instant()).isEqualTo(RECEIVED.plusSeconds(60));
    }

    @Test
    void a_step_that_fails_once_is_tried_again() throws Exception {
        failing("decide-registration", 1);
        feed("one", RECEIVED);
        allDecided(1);
        assertThat(all().get(0).attempts()).isEqualTo(1);
    }

    @Test
    void a_mail_that_fails_at_every_attempt_is_a_failure_row_with_its_reason() throws Exception {
        failing("decide-registration", Integer.MAX_VALUE);
        feed("one", RECEIVED);
        Await.until(mails::counts, c -> c.get(MailState.FAILED) == 1);
        assertThat(all().get(0).failure()).contains("IllegalStateException");
    }

    @Test
    void a_mail_that_fails_while_it_is_still_being_queued_is_tried_again_after_the_pause() throws Exception {
        AdviceWith.adviceWith(hub.camel(), "receive-mail-queue-page", weave(builder -> builder.weaveById("queue-mail")
                .after()
                .process(e -> Await.briefly(() -> mails.find(1).orElseThrow().attempts() > 0))));
        failing("decide-registration", 1);
        feed("one", RECEIVED);
        allDecided(1);
        assertThat(all().get(0).attempts()).isEqualTo(1);
    }

    @Test
    void a_poison_mail_does_not_delay_the_next() throws Exception {
        failingOn("poison");
        feed("poison", RECEIVED);
        feed("sound", RECEIVED.plusSeconds(1));
        Await.until(mails::counts, c -> c.get(MailState.FAILED) == 1 && c.get(MailState.RECEIVED) == 0);
        assertThat(all().get(1).state()).isNotIn(MailState.FAILED, MailState.RECEIVED);
    }

    @Test
    void a_failure_that_is_retried_is_decided() throws Exception {
        failing("decide-registration", 3);
        feed("one", RECEIVED);
        Await.until(mails::counts, c -> c.get(MailState.FAILED) == 1);
        mails.retry(all().get(0).id());
        allDecided(1);
        assertThat(all().get(0).state()).isNotEqualTo(MailState.FAILED);
    }

    @Test
    void a_mail_whose_queue_entry_was_lost_is_found_again() throws Exception {
        hub.camel().getRouteController().suspendRoute("read-mail");
        long id = mails.store(mail("one", RECEIVED)).id();
        hub.camel().getRouteController().resumeRoute("read-mail");
        allDecided(1);
        assertThat(mails.find(id).orElseThrow().state()).isNotEqualTo(MailState.RECEIVED);
    }

    @Test
    void mails_are_decided_in_the_order_of_their_receipt_whatever_the_order_they_were_queued_in() throws Exception {
        List<Long> decided = Collections.synchronizedList(new ArrayList<>());
        AdviceWith.adviceWith(hub.camel(), "decide-registration", weave(builder -> builder.weaveAddFirst()
                .process(e -> decided.add(e.getMessage().getBody(ReadMail.class).id()))));
        hub.camel().getRouteController().suspendRoute("read-mail");
        for (int i = 5; i > 0; i--) {
            feed("mail " + i, RECEIVED.plusSeconds(i));
        }
        hub.camel().getRouteController().resumeRoute("read-mail");
        allDecided(5);
        assertThat(decided).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void what_every_worker_waits_for_is_decided_first_though_its_queue_entry_is_far_off() throws Exception {
        List<Long> decided = Collections.synchronizedList(new ArrayList<>());
        AdviceWith.adviceWith(hub.camel(), "decide-registration", weave(builder -> builder.weaveAddFirst()
                .process(e -> decided.add(e.getMessage().getBody(ReadMail.class).id()))));
        long first = mails.store(mail("first", RECEIVED)).id();
        mails.queued(List.of(first), Instant.now().plusSeconds(600));
        feed("second", RECEIVED.plusSeconds(1));
        feed("third", RECEIVED.plusSeconds(2));
        allDecided(3);
        assertThat(decided).containsExactly(1L, 2L, 3L);
    }

    @Test
    void mails_that_came_together_are_decided_together() throws Exception {
        List<String> entries = entries();
        feedTogether("one", "two", "three");
        allDecided(3);
        assertThat(entries).containsExactly("1 2 3");
    }

    @Test
    void a_poison_mail_spoils_nothing_of_those_that_came_with_it() throws Exception {
        failingOn("poison");
        feedTogether("first", "poison", "last");
        Await.until(mails::counts, c -> c.get(MailState.FAILED) == 1 && c.get(MailState.RECEIVED) == 0);
        assertThat(all()).extracting(StoredMail::attempts).containsExactly(0, 3, 0);
    }

    @Test
    void mails_that_came_together_are_decided_in_the_order_of_their_receipt() throws Exception {
        List<Long> decided = Collections.synchronizedList(new ArrayList<>());
        AdviceWith.adviceWith(hub.camel(), "decide-registration", weave(builder -> builder.weaveAddFirst()
                .process(e -> decided.add(e.getMessage().getBody(ReadMail.class).id()))));
        try (ProducerTemplate producer = hub.producer()) {
            producer.sendBody(
                    "direct:receive-mail",
                    List.of(
                            mail("third", RECEIVED.plusSeconds(3)),
                            mail("first", RECEIVED),
                            mail("second", RECEIVED.plusSeconds(2))));
        }
        allDecided(3);
        assertThat(decided).containsExactly(2L, 3L, 1L);
    }

    @Test
    void of_mails_that_came_together_those_after_somebody_elses_wait_for_it() throws Exception {
        List<Long> decided = Collections.synchronizedList(new ArrayList<>());
        AdviceWith.adviceWith(hub.camel(), "decide-registration", weave(builder -> builder.weaveAddFirst()
                .process(e -> decided.add(e.getMessage().getBody(ReadMail.class).id()))));
        hub.camel().getRouteController().suspendRoute("read-mail");
        try (ProducerTemplate producer = hub.producer()) {
            producer.sendBody(
                    "direct:receive-mail", List.of(mail("first", RECEIVED), mail("last", RECEIVED.plusSeconds(9))));
        }
        feed("between", RECEIVED.plusSeconds(5));
        hub.camel().getRouteController().resumeRoute("read-mail");
        allDecided(3);
        assertThat(decided).containsExactly(1L, 3L, 2L);
    }

    /** What goes to the work queue from now on. */
    private List<String> entries() throws Exception {
        List<String> entries = Collections.synchronizedList(new ArrayList<>());
        AdviceWith.adviceWith(hub.camel(), "receive-mail-queue-page", weave(builder -> builder.weaveById("queue-mail")
                .before()
                .process(e -> entries.add(e.getMessage().getBody(String.class)))));
        return entries;
    }

    private void feedTogether(String... subjects) {
        List<NewMail> all = new ArrayList<>();
        for (String subject : subjects) {
            all.add(mail(subject, RECEIVED.plusSeconds(all.size())));
        }
        hub.producer().sendBody("direct:receive-mail", all);
    }

    private void failing(String route, int times) throws Exception {
        int[] left = {times};
        AdviceWith.adviceWith(
                hub.camel(), route, weave(builder -> builder.weaveAddFirst().process(e -> {
                    if (left[0]-- > 0) {
                        throw new IllegalStateException("planted by the test");
                    }
                })));
    }

    private void failingOn(String subject) throws Exception {
        AdviceWith.adviceWith(hub.camel(), "decide-registration", weave(builder -> builder.weaveAddFirst()
                .process(e -> {
                    if (e.getMessage()
                            .getBody(org.rcm.intake.decision.ReadMail.class)
                            .mail()
                            .subject()
                            .equals(subject)) {
                        throw new IllegalStateException("planted by the test");
                    }
                })));
    }

    private interface Weaving {
        void on(AdviceWithRouteBuilder builder) throws Exception;
    }

    private static org.apache.camel.util.function.ThrowingConsumer<AdviceWithRouteBuilder, Exception> weave(Weaving w) {
        return w::on;
    }

    private void feed(String subject, Instant received) throws Exception {
        try (ProducerTemplate producer = hub.producer()) {
            producer.sendBody("direct:receive-mail", mail(subject, received));
        }
    }

    private static NewMail mail(String subject, Instant received) {
        String raw =
                "From: Ana <ana@migracion.gob.pa.example>\nTo: CRMST@iom.int\nSubject: " + subject + "\nMessage-ID: <"
                        + subject + "@x.example>\n\nBuenos días, tengo una pregunta. ¿A qué hora empieza?\n";
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        return new NewMail(
                bytes,
                subject + ".eml",
                null,
                null,
                null,
                received,
                ReceiptProof.RECEIVED_HEADER,
                "ana",
                subject,
                null);
    }

    private void allDecided(int stored) throws Exception {
        Await.until(mails::counts, c -> c.get(MailState.RECEIVED) == 0 && total(c) == stored);
    }

    private static long total(Map<MailState, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private List<StoredMail> all() {
        List<StoredMail> all = new ArrayList<>();
        mails.forEach(all::add);
        return all;
    }
}
