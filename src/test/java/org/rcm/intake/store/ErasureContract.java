package org.rcm.intake.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.store.FreshDatabase.NOW;
import static org.rcm.intake.store.MailFixture.aMail;
import static org.rcm.intake.store.RegistrationFixture.rosaOfPanama;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rcm.intake.privacy.Vault;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;

/** What an erasure promises on every database: whoever has the key, too, finds nothing of the person any more. */
abstract class ErasureContract {
    private static final String ROSA = "IMRF22-0001";
    private static final byte[] WORDS =
            "From: Rosa Quiel\r\n\r\nQuiel PA0917345 1974-07-12 rosa.quiel".getBytes(StandardCharsets.UTF_8);

    private Store store;
    private Erasure erasure;
    private Database database;
    private Vault vault;
    private long mail;
    private long shared;

    @BeforeEach
    void rosaAndACollegueWhoWroteTogether(Store fresh, Database freshDatabase, Vault freshVault) {
        store = fresh;
        database = freshDatabase;
        vault = freshVault;
        erasure = store.erasure();
        store.registrations().insert(rosaOfPanama(ROSA).build());
        store.registrations()
                .insert(RegistrationFixture.named("IMRF22-0002", "Ana", "Ríos")
                        .state(State.NEEDS_REVIEW)
                        .build());
        mail = mail(1, List.of(ROSA));
        shared = mail(2, List.of(ROSA, "IMRF22-0002"));
        store.outbox().add(OutboxKind.REPLY, "reply:mail:" + mail, ROSA, mail, WORDS, NOW);
        long ticket = store.outbox()
                .add(OutboxKind.TICKET, "ticket:" + ROSA + ":1", ROSA, null, WORDS, NOW)
                .orElseThrow();
        store.outbox().sent(ticket, NOW);
    }

    private long mail(long uid, List<String> about) {
        byte[] raw = (new String(WORDS, StandardCharsets.UTF_8) + uid).getBytes(StandardCharsets.UTF_8);
        long id = store.mails().store(aMail().withUid(uid).saying(raw).build()).id();
        Finding quoting = Finding.info(FindingCode.NAME_SHORTENED, "Quiel");
        store.mails()
                .settle(
                        id,
                        new MailOutcome(MailKind.REGISTRATION, "es", MailState.DONE, about, List.of(quoting), true));
        return id;
    }

    private Registration rosa() {
        return store.registrations().byReference(ROSA).orElseThrow();
    }

    private Erased erase() {
        List<Long> besides = erasure.nobodysFrom(rosa().addresses()).stream()
                .map(StoredMail::id)
                .toList();
        return erasure.person(rosa(), besides, NOW);
    }

    private void decideTheOther() {
        Kept other = store.registrations().lock("IMRF22-0002").orElseThrow();
        store.registrations()
                .update(other, other.registration().but().state(State.DECLINED).build());
    }

    /** Everything that the key opens. */
    private List<String> everything() {
        List<String> all = new ArrayList<>();
        Work work = new Work(database.dataSource());
        for (SealedColumn column : SealedColumn.ALL) {
            List<String> columns = new ArrayList<>(column.keys());
            columns.addAll(column.with());
            all.addAll(work.sql("select " + String.join(", ", columns) + ", " + column.name() + " as bytes from "
                            + column.table() + " where " + column.name() + " is not null")
                    .query((row, n) -> new String(
                            vault.open(row.getBytes("bytes"), column.context().of(row)), StandardCharsets.UTF_8))
                    .list());
        }
        return all;
    }

    @Test
    void nothingOfThePersonIsLeftThatTheKeyWouldOpen() {
        decideTheOther();
        erase();
        assertThat(String.join("\n", everything()))
                .doesNotContainIgnoringCase("quiel", "PA0917345", "1974-07-12", "Aurelia", "6000-1234", "Directora")
                .contains("Ríos");
    }

    @Test
    void nobodyFindsThePersonAnyMore() {
        erase();
        assertThat(store.registrations().byPassport("imrf-2022", "PA0917345", "PAN"))
                .isEmpty();
        assertThat(store.registrations().byName("imrf-2022", List.of("Rosa", "Quiel")))
                .isEmpty();
        assertThat(store.registrations().byAddress("imrf-2022", "rosa.quiel@migracion.example"))
                .isEmpty();
    }

    @Test
    void theNumberStaysWithoutAPerson() {
        erase();
        assertThat(rosa().state()).isEqualTo(State.CONFIRMED);
        assertThat(rosa().delegation()).isEqualTo("PAN");
        assertThat(rosa().passport()).isNull();
        assertThat(erasure.erasedAt(ROSA)).isEqualTo(NOW);
    }

    @Test
    void aMailWithSomebodyWhoWaitsForAPersonIsKeptUntilThatIsDecided() {
        assertThat(erase().kept()).containsExactly(shared);
        assertThat(store.mails().raw(shared)).isNotEmpty();
        decideTheOther();
        assertThat(erase().mails()).containsExactly(shared);
        assertThat(store.mails().raw(shared)).isEmpty();
    }

    @Test
    void theOtherPersonOfASharedMailKeepsTheirRecord() {
        decideTheOther();
        erase();
        assertThat(store.registrations()
                        .byReference("IMRF22-0002")
                        .orElseThrow()
                        .delegate()
                        .name()
                        .surnames())
                .isEqualTo("Ríos");
    }

    @Test
    void anErasedMailThatStillLiesInTheMailboxIsNotReadAgain() {
        erase();
        byte[] raw = (new String(WORDS, StandardCharsets.UTF_8) + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(store.mails().store(aMail().withUid(1).saying(raw).build()))
                .isInstanceOf(StoreResult.AlreadyThere.class);
        assertThat(store.mails().store(aMail().withUid(99).saying(raw).build()))
                .isInstanceOf(StoreResult.Duplicate.class);
    }

    @Test
    void anErasedMailThatComesOnceMoreDoesNotBringThePersonBack() {
        erase();
        byte[] raw = (new String(WORDS, StandardCharsets.UTF_8) + 1).getBytes(StandardCharsets.UTF_8);
        long again =
                store.mails().store(aMail().withUid(99).saying(raw).build()).id();
        assertThat(store.mails().find(again).orElseThrow().from()).isNull();
    }

    @Test
    void theCertificateSaysWhereTheMailStillLies() {
        assertThat(erase().inMailbox()).extracting(Erased.Place::uid).containsExactly(1L);
    }

    @Test
    void aCancellationIsEmptiedWhenTicketingStaffHaveIt() {
        long cancellation = store.outbox()
                .add(OutboxKind.TICKET, "ticket:" + ROSA + ":2", ROSA, null, WORDS, NOW)
                .orElseThrow();
        erase();
        assertThat(store.outbox().open(cancellation)).isEqualTo(WORDS);
        store.outbox().sent(cancellation, NOW);
        assertThat(store.outbox().open(cancellation)).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aQuestionFromThePersonsAddressGoesToo() {
        long question = store.mails().store(aMail().withUid(3).build()).id();
        store.mails()
                .settle(
                        question,
                        new MailOutcome(MailKind.QUESTION, "es", MailState.REVIEW, List.of(), List.of(), false));
        assertThat(erase().mails()).contains(question);
        assertThat(store.mails().find(question).orElseThrow().state()).isEqualTo(MailState.IGNORED);
    }

    @Test
    void aMailFromAnAddressThatOnlyEndsAsThePersonsDoesStays() {
        String other = "prosa.quiel@migracion.example";
        long hers = store.mails().store(aMail().withUid(4).from(other).build()).id();
        assertThat(erase().mails()).doesNotContain(hers);
    }
}
