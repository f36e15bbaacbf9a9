package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcm.intake.store.MailFixture.aMail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.store.StoreResult.AlreadyThere;
import org.rcm.intake.store.StoreResult.Duplicate;
import org.rcm.intake.store.StoreResult.Stored;

/** What the store of mails promises on every database. */
abstract class MailsContract {
    private static final Instant NOW = FreshDatabase.NOW;
    private static final MailOutcome DONE = new MailOutcome(
            MailKind.REGISTRATION,
            "es",
            MailState.DONE,
            List.of("IMRF22-0002", "IMRF22-0001"),
            List.of(Finding.info(FindingCode.NAME_SHORTENED, "line 3").by("needs")),
            true);

    private Mails mails;

    @BeforeEach
    void open(Store store) {
        mails = store.mails();
    }

    @Test
    void theRawBytesComeBackExactly() {
        byte[] raw = {0, 13, 10, -1, -128, 'M', 0};
        long id = mails.store(aMail().saying(raw).build()).id();
        assertThat(mails.raw(id)).isEqualTo(raw);
    }

    @Test
    void anEmptyMailIsAMailToo() {
        long id = mails.store(aMail().saying(new byte[0]).build()).id();
        assertThat(mails.raw(id)).isEmpty();
    }

    @Test
    void aMailOfManyPiecesComesBackExactly() {
        byte[] raw = new byte[3 * 256 * 1024 + 17];
        new Random(5).nextBytes(raw);
        long id = mails.store(aMail().saying(raw).build()).id();
        assertThat(mails.raw(id)).isEqualTo(raw);
    }

    @Test
    void aMailOfExactlyOnePieceComesBackExactly() {
        byte[] raw = new byte[256 * 1024];
        long id = mails.store(aMail().saying(raw).build()).id();
        assertThat(mails.raw(id)).isEqualTo(raw);
    }

    @Test
    void whatIsKnownAtReceiptIsKept() {
        NewMail mail = aMail().build();
        StoredMail stored = mails.find(mails.store(mail).id()).orElseThrow();
        assertThat(stored)
                .usingRecursiveComparison()
                .comparingOnlyFields(
                        "source", "mailbox", "uidValidity", "uid", "receivedAt", "receiptProof", "from", "subject")
                .isEqualTo(mail);
        assertThat(stored.messageId()).isEqualTo("<1@migracion.example>");
        assertThat(stored.state()).isEqualTo(MailState.RECEIVED);
    }

    @Test
    void theHashIsTheSha256OfTheRawBytes() {
        long id = mails.store(aMail().saying("abc".getBytes(StandardCharsets.US_ASCII))
                        .build())
                .id();
        assertThat(mails.find(id).orElseThrow().sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void theSameUidIsStoredOnce() {
        long id = mails.store(aMail().withUid(7).build()).id();
        assertThat(mails.store(aMail().withUid(7).build())).isEqualTo(new AlreadyThere(id));
        assertThat(mails.counts()).containsEntry(MailState.RECEIVED, 1L);
    }

    @Test
    void theSameUidWithOtherBytesIsStillStoredOnce() {
        long id = mails.store(aMail().withUid(7).build()).id();
        assertThat(mails.store(aMail().withUid(7).saying(new byte[] {1}).build()))
                .isEqualTo(new AlreadyThere(id));
    }

    @Test
    void aSecondCopyOfTheSameContentIsIgnoredAsDuplicate() {
        long first = mails.store(aMail().build()).id();
        StoreResult second = mails.store(aMail().fromFile("copy.eml").build());
        assertThat(second).isEqualTo(new Duplicate(second.id(), first));
        StoredMail copy = mails.find(second.id()).orElseThrow();
        assertThat(copy.state()).isEqualTo(MailState.IGNORED);
        assertThat(copy.findings()).extracting(Finding::code).containsExactly(FindingCode.DUPLICATE);
        assertThat(mails.raw(second.id())).isEqualTo(aMail().build().raw());
    }

    @Test
    void sixteenWorkersThatStoreTheSameUidStoreItOnce() throws Exception {
        try (Together together = new Together(16)) {
            List<StoreResult> results =
                    together.all(i -> mails.store(aMail().withUid(7).build()));
            assertThat(results).filteredOn(Stored.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(AlreadyThere.class::isInstance).hasSize(15);
        }
    }

    @Test
    void ofSixteenCopiesThatArriveAtOnceOneIsRead() throws Exception {
        byte[] raw = "the same".getBytes(StandardCharsets.US_ASCII);
        try (Together together = new Together(16)) {
            List<StoreResult> results =
                    together.all(i -> mails.store(aMail().withUid(i).saying(raw).build()));
            assertThat(results).filteredOn(Stored.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(Duplicate.class::isInstance).hasSize(15);
        }
    }

    @Test
    void aSettledMailKeepsItsOutcome() {
        long id = mails.store(aMail().build()).id();
        assertThat(mails.settle(id, DONE)).isTrue();
        StoredMail settled = mails.find(id).orElseThrow();
        assertThat(new MailOutcome(
                        settled.kind(),
                        settled.language(),
                        settled.state(),
                        settled.registrations(),
                        settled.findings(),
                        settled.replied()))
                .isEqualTo(DONE);
    }

    @Test
    void aMailIsSettledByOneWorkerOnly() throws Exception {
        long id = mails.store(aMail().build()).id();
        try (Together together = new Together(8)) {
            assertThat(together.all(i -> mails.settle(id, DONE)))
                    .filteredOn(settled -> settled)
                    .hasSize(1);
        }
    }

    @Test
    void aPersonSettlesWhatWasLeftForReviewOnce() {
        long id = mails.store(aMail().build()).id();
        mails.settle(id, new MailOutcome(MailKind.QUESTION, "es", MailState.REVIEW, List.of("R-1"), List.of(), false));
        assertThat(mails.settleReviewed(id, DONE)).isTrue();
        assertThat(mails.settleReviewed(id, DONE)).isFalse();
        assertThat(mails.find(id).orElseThrow().registrations()).isEqualTo(DONE.registrations());
    }

    @Test
    void aNewMailIsDueUntilItIsQueued() {
        long id = mails.store(aMail().build()).id();
        assertThat(mails.due(NOW, 10)).containsExactly(id);
        mails.queued(List.of(id), NOW.plusSeconds(60));
        assertThat(mails.due(NOW, 10)).isEmpty();
    }

    @Test
    void aQueuedMailThatNobodySettlesIsDueAgain() {
        long id = mails.store(aMail().build()).id();
        mails.queued(List.of(id), NOW.plusSeconds(60));
        assertThat(mails.due(NOW.plusSeconds(60), 10)).containsExactly(id);
    }

    @Test
    void aSettledMailIsNoLongerDue() {
        long id = mails.store(aMail().build()).id();
        mails.settle(id, DONE);
        assertThat(mails.due(NOW, 10)).isEmpty();
    }

    @Test
    void dueMailsComeInOrderOfReceipt() {
        long later = mails.store(
                        aMail().withUid(1).receivedAt("2022-02-14T12:00:00Z").build())
                .id();
        long earlier = mails.store(
                        aMail().withUid(2).receivedAt("2022-02-14T11:00:00Z").build())
                .id();
        assertThat(mails.due(NOW, 10)).containsExactly(earlier, later);
        assertThat(mails.due(NOW, 1)).containsExactly(earlier);
    }

    @Test
    void aFailedAttemptIsCountedAndTriedAgainLater() {
        long id = mails.store(aMail().build()).id();
        assertThat(mails.attemptFailed(id, "disk full", NOW.plusSeconds(30))).isEqualTo(1);
        assertThat(mails.attemptFailed(id, "disk full", NOW.plusSeconds(90))).isEqualTo(2);
        assertThat(mails.due(NOW.plusSeconds(89), 10)).isEmpty();
        assertThat(mails.due(NOW.plusSeconds(90), 10)).containsExactly(id);
        assertThat(mails.find(id).orElseThrow().failure()).isEqualTo("disk full");
    }

    @Test
    void aMailGivenUpKeepsItsBytesAndReason() {
        long id = mails.store(aMail().build()).id();
        assertThat(mails.fail(id, "part 2 broken")).isTrue();
        StoredMail failed = mails.inState(MailState.FAILED).get(0);
        assertThat(failed.failure()).isEqualTo("part 2 broken");
        assertThat(mails.raw(id)).isEqualTo(aMail().build().raw());
        assertThat(mails.due(NOW, 10)).isEmpty();
    }

    @Test
    void aRetriedMailStartsFromTheBeginning() {
        long id = mails.store(aMail().build()).id();
        mails.attemptFailed(id, "disk full", NOW);
        mails.fail(id, "disk full");
        assertThat(mails.retry(id)).isTrue();
        assertThat(mails.find(id).orElseThrow().attempts()).isZero();
        assertThat(mails.due(NOW, 10)).containsExactly(id);
    }

    @Test
    void onlyAFailedMailIsRetried() {
        long id = mails.store(aMail().build()).id();
        mails.settle(id, DONE);
        assertThat(mails.retry(id)).isFalse();
    }

    @Test
    void anEarlierMailThatIsStillUndecidedIsWaitedFor() {
        mails.store(aMail().withUid(1).receivedAt("2022-02-14T11:00:00Z").build());
        StoredMail later = stored(2, "2022-02-14T12:00:00Z");
        assertThat(mails.undecidedBefore(later.receivedAt(), later.id())).isTrue();
    }

    @Test
    void aMailIsOvertakenByALaterOneThatIsSettled() {
        StoredMail earlier = stored(1, "2022-02-14T11:00:00Z");
        StoredMail later = stored(2, "2022-02-14T12:00:00Z");
        mails.settle(later.id(), DONE);
        assertThat(mails.isOvertaken(earlier.receivedAt())).isTrue();
        assertThat(mails.isOvertaken(later.receivedAt())).isFalse();
    }

    @Test
    void ofTwoMailsOfOneInstantTheSecondWaits() {
        StoredMail first = stored(1, "2022-02-14T12:00:00Z");
        StoredMail second = stored(2, "2022-02-14T12:00:00Z");
        assertThat(mails.undecidedBefore(first.receivedAt(), first.id())).isFalse();
        assertThat(mails.undecidedBefore(second.receivedAt(), second.id())).isTrue();
    }

    @Test
    void anEarlierMailThatFailedAnAttemptIsWaitedForNoLonger() {
        StoredMail earlier = stored(1, "2022-02-14T11:00:00Z");
        StoredMail later = stored(2, "2022-02-14T12:00:00Z");
        mails.attemptFailed(earlier.id(), "poison", NOW);
        assertThat(mails.undecidedBefore(later.receivedAt(), later.id())).isFalse();
    }

    @Test
    void theFirstUndecidedBesidesAPageCountsEarliestAndHasNotFailed() {
        StoredMail failed = stored(1, "2022-02-14T10:00:00Z");
        StoredMail ours = stored(2, "2022-02-14T11:00:00Z");
        stored(3, "2022-02-14T13:00:00Z");
        StoredMail next = stored(4, "2022-02-14T12:00:00Z");
        mails.attemptFailed(failed.id(), "poison", NOW);
        assertThat(mails.firstUndecidedBesides(List.of(ours.id())))
                .contains(new Mails.Undecided(next.receivedAt(), next.id()));
    }

    @Test
    void sizesAreThoseOfTheRawMails() {
        NewMail mail = aMail().withUid(1).build();
        long id = mails.store(mail).id();
        assertThat(mails.sizes(List.of(id))).containsExactlyEntriesOf(java.util.Map.of(id, (long) mail.raw().length));
    }

    @Test
    void statesAreCounted() {
        mails.store(aMail().withUid(1).build());
        mails.settle(mails.store(aMail().withUid(2).build()).id(), DONE);
        assertThat(mails.counts())
                .hasSize(MailState.values().length)
                .containsEntry(MailState.RECEIVED, 1L)
                .containsEntry(MailState.DONE, 1L)
                .containsEntry(MailState.FAILED, 0L);
    }

    @Test
    void theOldestUndecidedIsTheOneThatCountsFirst() {
        assertThat(mails.oldestUndecided()).isEmpty();
        mails.store(aMail().withUid(1).receivedAt("2022-02-14T12:00:00Z").build());
        mails.store(aMail().withUid(2).receivedAt("2022-02-14T11:00:00Z").build());
        assertThat(mails.oldestUndecided()).contains(Instant.parse("2022-02-14T11:00:00Z"));
    }

    @Test
    void anExportSeesEachMailOnceInOrderWithItsOwnRegistrations() {
        for (int uid = 1; uid <= 205; uid++) {
            long id = mails.store(aMail().withUid(uid).build()).id();
            mails.settle(
                    id,
                    new MailOutcome(
                            MailKind.REGISTRATION, "es", MailState.DONE, List.of("R-" + uid), List.of(), false));
        }
        List<String> seen = new ArrayList<>();
        mails.forEach(mail -> seen.add(mail.uid() + " " + mail.registrations()));
        assertThat(seen).hasSize(205).startsWith("1 [R-1]").endsWith("205 [R-205]");
    }

    @Test
    void aMailThatDoesNotExistHasNoBytes() {
        assertThatThrownBy(() -> mails.raw(99)).isInstanceOf(NoSuchElementException.class);
    }

    private StoredMail stored(long uid, String receivedAt) {
        long id =
                mails.store(aMail().withUid(uid).receivedAt(receivedAt).build()).id();
        return mails.find(id).orElseThrow();
    }
}
