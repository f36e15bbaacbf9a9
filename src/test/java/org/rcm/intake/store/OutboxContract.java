package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.store.OutboxKind.REPLY;
import static org.rcm.intake.store.OutboxKind.TICKET;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the outbox promises on every database. */
abstract class OutboxContract {
    private static final Instant NOW = FreshDatabase.NOW;

    private Outbox outbox;

    @BeforeEach
    void open(Store store) {
        outbox = store.outbox();
    }

    @Test
    void whatIsPromisedIsPendingAndOpensAsItWas() {
        long id = add(TICKET, "ticket:R-1:1", "R-1");
        assertThat(outbox.pending(TICKET, NOW, 10)).containsExactly(id);
        assertThat(outbox.open(id)).isEqualTo(bytes("ticket:R-1:1"));
    }

    @Test
    void aKeyIsPromisedOnce() {
        long id = add(TICKET, "ticket:R-1:1", "R-1");
        assertThat(outbox.add(TICKET, "ticket:R-1:1", "R-1", null, bytes("other"), NOW))
                .isEmpty();
        assertThat(outbox.open(id)).isEqualTo(bytes("ticket:R-1:1"));
    }

    @Test
    void sixteenThatPromiseTheSamePromiseItOnce() throws Exception {
        try (Together together = new Together(16)) {
            assertThat(together.all(i -> outbox.add(REPLY, "reply:1", null, 1L, bytes("x"), NOW)))
                    .filteredOn(id -> id.isPresent())
                    .hasSize(1);
        }
    }

    @Test
    void eachKindHasItsOwnQueue() {
        add(TICKET, "ticket:R-1:1", "R-1");
        long reply = add(REPLY, "reply:1", "R-1");
        assertThat(outbox.pending(REPLY, NOW, 10)).containsExactly(reply);
    }

    @Test
    void nothingLeavesBeforeItIsDue() {
        outbox.add(REPLY, "reply:1", "R-1", null, bytes("x"), NOW.plusSeconds(60));
        assertThat(outbox.pending(REPLY, NOW, 10)).isEmpty();
        assertThat(outbox.pending(REPLY, NOW.plusSeconds(60), 10)).hasSize(1);
    }

    @Test
    void anAmendmentWaitsUntilItsRequestIsSent() {
        long request = add(TICKET, "ticket:R-1:1", "R-1");
        long amendment = add(TICKET, "ticket:R-1:2", "R-1");
        assertThat(outbox.pending(TICKET, NOW, 10)).containsExactly(request);
        outbox.sent(request, NOW);
        assertThat(outbox.pending(TICKET, NOW, 10)).containsExactly(amendment);
    }

    @Test
    void otherRegistrationsDoNotWait() {
        long one = add(TICKET, "ticket:R-1:1", "R-1");
        long other = add(TICKET, "ticket:R-2:1", "R-2");
        assertThat(outbox.pending(TICKET, NOW, 10)).containsExactly(one, other);
    }

    @Test
    void aRequestThatFailedHoldsItsAmendmentBack() {
        long request = add(TICKET, "ticket:R-1:1", "R-1");
        add(TICKET, "ticket:R-1:2", "R-1");
        outbox.fail(request, "refused");
        assertThat(outbox.pending(TICKET, NOW, 10)).isEmpty();
    }

    @Test
    void whatIsHeldBackIsNotTakenForWhatStandsStill() {
        long request = add(TICKET, "ticket:R-1:1", "R-1");
        add(TICKET, "ticket:R-1:2", "R-1");
        assertThat(outbox.oldestUntried(NOW)).contains(NOW);
        outbox.fail(request, "refused");
        assertThat(outbox.oldestUntried(NOW)).isEmpty();
    }

    @Test
    void anAnswerThatFailedHoldsNoLaterOneBack() {
        long first = add(REPLY, "reply:1", "R-1");
        long second = add(REPLY, "reply:2", "R-1");
        outbox.fail(first, "no such mailbox");
        assertThat(outbox.pending(REPLY, NOW, 10)).containsExactly(second);
    }

    @Test
    void oneOfSixteenSendersClaimsARow() throws Exception {
        long id = add(TICKET, "ticket:R-1:1", "R-1");
        try (Together together = new Together(16)) {
            assertThat(together.all(i -> outbox.claim(id, "hub-" + i, NOW, NOW, NOW.plusSeconds(30))))
                    .filteredOn(claimed -> claimed)
                    .hasSize(1);
        }
    }

    @Test
    void aClaimWhoseOwnerDiedIsOpenToOthersAfterItsTime() {
        long id = add(TICKET, "ticket:R-1:1", "R-1");
        outbox.claim(id, "hub-1", NOW, NOW, NOW.plusSeconds(30));
        assertThat(outbox.claim(id, "hub-2", NOW.plusSeconds(29), NOW.plusSeconds(29), NOW.plusSeconds(60)))
                .isFalse();
        assertThat(outbox.claim(id, "hub-2", NOW.plusSeconds(30), NOW.plusSeconds(30), NOW.plusSeconds(60)))
                .isTrue();
    }

    @Test
    void aClaimThatIsRenewedIsOpenToNobodyElse() {
        long id = add(TICKET, "ticket:R-1:1", "R-1");
        outbox.claim(id, "hub-1", NOW, NOW, NOW.plusSeconds(15));
        outbox.renew(List.of(id), "hub-1", NOW.plusSeconds(30));
        assertThat(outbox.claim(id, "hub-2", NOW.plusSeconds(29), NOW.plusSeconds(29), NOW.plusSeconds(60)))
                .isFalse();
    }

    @Test
    void nobodyRenewsWhatAnotherHasClaimed() {
        long id = add(TICKET, "ticket:R-1:1", "R-1");
        outbox.claim(id, "hub-2", NOW, NOW, NOW.plusSeconds(15));
        outbox.renew(List.of(id), "hub-1", NOW.plusSeconds(60));
        assertThat(outbox.claim(id, "hub-3", NOW.plusSeconds(15), NOW.plusSeconds(15), NOW.plusSeconds(60)))
                .isTrue();
    }

    @Test
    void aRowIsSentOnce() {
        long id = add(TICKET, "ticket:R-1:1", "R-1");
        assertThat(outbox.sent(id, NOW)).isTrue();
        assertThat(outbox.sent(id, NOW)).isFalse();
        assertThat(outbox.claim(id, "hub-1", NOW, NOW, NOW.plusSeconds(30))).isFalse();
    }

    @Test
    void aFailedAttemptIsCountedAndTriedAgainLater() {
        long id = add(REPLY, "reply:1", "R-1");
        assertThat(outbox.attemptFailed(id, "451 try later", NOW.plusSeconds(30)))
                .isEqualTo(1);
        assertThat(outbox.pending(REPLY, NOW, 10)).isEmpty();
        assertThat(outbox.pending(REPLY, NOW.plusSeconds(30), 10)).containsExactly(id);
        assertThat(outbox.find(id).orElseThrow().failure()).isEqualTo("451 try later");
    }

    @Test
    void whatFailedForGoodIsRetriedFromTheBeginning() {
        long id = add(REPLY, "reply:1", "R-1");
        outbox.attemptFailed(id, "550", NOW.plusSeconds(30));
        outbox.fail(id, "550");
        assertThat(outbox.retry(id, NOW)).isTrue();
        assertThat(outbox.pending(REPLY, NOW, 10)).containsExactly(id);
        assertThat(outbox.find(id).orElseThrow().attempts()).isZero();
    }

    @Test
    void whatIsOwedIsCounted() {
        add(TICKET, "ticket:R-1:1", "R-1");
        outbox.fail(add(REPLY, "reply:1", "R-1"), "550");
        outbox.sent(add(REPLY, "reply:2", "R-2"), NOW);
        assertThat(outbox.counts()).isEqualTo(new OutboxCounts(1, 1));
        assertThat(outbox.counts(REPLY)).isEqualTo(new OutboxCounts(0, 1));
    }

    @Test
    void anExportSeesEveryVersionAsItWentToTheQueue() {
        outbox.sent(add(TICKET, "ticket:R-1:1", "R-1"), NOW);
        add(REPLY, "reply:1", "R-1");
        add(TICKET, "ticket:R-1:2", "R-1");
        List<String> seen = new ArrayList<>();
        outbox.forEach(
                TICKET,
                promise -> seen.add(promise.state() + " " + new String(promise.payload(), StandardCharsets.UTF_8)));
        assertThat(seen).containsExactly("SENT ticket:R-1:1", "PENDING ticket:R-1:2");
    }

    @Test
    void everythingPromisedAboutARegistrationIsListedInOrder() {
        add(TICKET, "ticket:R-1:1", "R-1");
        add(REPLY, "reply:1", "R-1");
        add(REPLY, "reply:2", "R-2");
        assertThat(outbox.of("R-1")).extracting(Promise::key).containsExactly("ticket:R-1:1", "reply:1");
    }

    private long add(OutboxKind kind, String key, String reference) {
        return outbox.add(kind, key, reference, null, bytes(key), NOW).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
