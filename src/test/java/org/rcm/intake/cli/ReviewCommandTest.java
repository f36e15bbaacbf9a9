package org.rcm.intake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.registration.Delegate;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.MailState;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.Registration;
import org.rcm.intake.registration.State;
import org.rcm.intake.store.AuditEntry;
import org.rcm.intake.store.Kept;
import org.rcm.intake.store.MailOutcome;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Store;
import org.rcm.intake.store.TicketCase;

/** With the configuration that is shipped; the clock stands at the last mail, in February 2022. */
class ReviewCommandTest {
    private static final Finding DOUBT = Finding.review(FindingCode.NAME_DIFFERS, "the second surname differs")
            .by("names");

    private Workplace workplace;

    @BeforeEach
    void aRegistrationAndAQuestionInDoubt(@TempDir Path folder) throws IOException {
        workplace = Workplace.in(folder).given(ReviewCommandTest::fill);
    }

    private static void fill(Store store) {
        Registration doubtful = Cases.confirmed("IMRF22-0001")
                .but()
                .state(State.NEEDS_REVIEW)
                .seat(null)
                .findings(List.of(DOUBT))
                .addAddress("rosa.quiel@migracion.example")
                .build();
        store.registrations().insert(doubtful);
        settle(store, 1, MailKind.REGISTRATION, List.of("IMRF22-0001"), DOUBT);
        settle(store, 2, MailKind.QUESTION, List.of(), Finding.review(FindingCode.QUESTION_FOR_STAFF, "asks"));
    }

    private static void settle(Store store, int uid, MailKind kind, List<String> registrations, Finding finding) {
        long mail = store.mails().store(Cases.aMail(uid)).id();
        store.mails()
                .settle(mail, new MailOutcome(kind, "es", MailState.REVIEW, registrations, List.of(finding), true));
    }

    private Workplace.Ran review(String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = "review";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        System.arraycopy(
                new String[] {"--data", workplace.data().toString(), "--set", "intake.clock=mail"},
                0,
                all,
                arguments.length + 1,
                4);
        return Workplace.bare(all);
    }

    private Registration registration() {
        Registration[] found = new Registration[1];
        workplace.given(store ->
                found[0] = store.registrations().byReference("IMRF22-0001").orElseThrow());
        return found[0];
    }

    @Test
    void whatWaitsIsListedWithItsReasons() {
        assertThat(review("list").lines())
                .anyMatch(line -> line.matches("IMRF22-0001 +2022-02-14 15:30Z +PAN Rosa María.* NAME_DIFFERS"))
                .anyMatch(line -> line.matches("m2 .*QUESTION.* QUESTION_FOR_STAFF"));
    }

    @Test
    void aMailThatPausesATicketIsListedAndShownSo() {
        workplace.given(ReviewCommandTest::aMailThatPausesATicket);
        assertThat(review("list").lines()).anyMatch(line -> line.matches("m3 .*; pauses the ticket of IMRF22-0002"));
        assertThat(review("show", "m3").lines())
                .anyMatch(line -> line.startsWith("Pauses         the ticket of IMRF22-0002"));
    }

    private static void aMailThatPausesATicket(Store store) {
        Finding unclear = Finding.review(FindingCode.NOTHING_UNDERSTOOD, "no kind of mail fits");
        List<String> rosa = List.of("IMRF22-0002");
        store.registrations().insert(Cases.confirmed("IMRF22-0002"));
        long mail = store.mails().store(Cases.aMail(3)).id();
        store.mails()
                .settle(
                        mail,
                        new MailOutcome(
                                MailKind.OTHER,
                                "es",
                                MailState.REVIEW,
                                rosa,
                                List.of(unclear),
                                true,
                                Set.copyOf(rosa)));
    }

    @Test
    void whoNeedsNoTicketIsApprovedWithOrWithoutOneAndBothAreTried() {
        workplace.given(ReviewCommandTest::rosaNeedsNoTicket);
        String sheet = String.join(" ", review("show", "IMRF22-0001").lines()).replaceAll("\\s+", " ");
        assertThat(sheet)
                .contains("--with-ticket → IMRF22-0001 from NEEDS_REVIEW to CONFIRMED, place 1 of PAN, with a ticket")
                .contains("--without-ticket → IMRF22-0001 from NEEDS_REVIEW to CONFIRMED, place 1 of PAN; a mail");
    }

    private static void rosaNeedsNoTicket(Store store) {
        Kept rosa = store.registrations().lock("IMRF22-0001").orElseThrow();
        Finding lives = Finding.review(FindingCode.TICKET_NOT_WANTED, "lives there");
        store.registrations()
                .update(rosa, rosa.registration().but().findings(List.of(lives)).build());
    }

    @Test
    void noLineOfACaseIsWiderThanATerminalOfEightyColumns() {
        for (String id : new String[] {"IMRF22-0001", "m1", "m2"}) {
            assertThat(review("show", id).lines()).allMatch(line -> line.length() <= 80);
        }
    }

    @Test
    void theListAsJson() {
        assertThat(review("list", "--json").lines().get(0))
                .isEqualTo("{\"id\":\"IMRF22-0001\",\"since\":\"2022-02-14T15:30:00Z\","
                        + "\"who\":\"PAN Rosa María Quiel Añino\",\"reasons\":[\"NAME_DIFFERS\"],\"pauses\":[]}");
    }

    @Test
    void aCaseShowsItsReasonsItsRuleAndItsMails() {
        assertThat(review("show", "IMRF22-0001").out())
                .contains("REVIEW NAME_DIFFERS: the second surname differs [names]", "Mail m1", "PA1234567");
    }

    @Test
    void theMailsOfACaseAreWrittenWhereAsked() throws IOException {
        Path mails = workplace.folder().resolve("case");
        review("show", "IMRF22-0001", "--mails", mails.toString());
        assertThat(Files.readString(mails.resolve("m1.eml"))).isEqualTo(Cases.RAW + 1);
    }

    @Test
    void anApprovedOneIsConfirmedWithASeat() {
        var ran = review("approve", "IMRF22-0001", "--why", "compared by eye");
        assertThat(ran.out()).as(ran.err()).isEqualTo("IMRF22-0001 is CONFIRMED\n");
        assertThat(registration().seat()).isEqualTo(1);
    }

    @Test
    void anApprovalPromisesTicketAndAnswer() {
        review("approve", "IMRF22-0001", "--why", "compared by eye");
        workplace.given(store -> assertThat(store.outbox().of("IMRF22-0001"))
                .extracting(promise -> promise.kind())
                .contains(OutboxKind.TICKET));
    }

    @Test
    void whoAndWhyStandInTheAuditTrail() {
        review("decline", "IMRF22-0001", "--who", "ana.mora", "--why", "not nominated");
        workplace.given(store -> assertThat(store.audit().of("IMRF22-0001"))
                .anyMatch(entry -> entry.who().equals("ana.mora") && entry.why().startsWith("not nominated"))
                .extracting(AuditEntry::what)
                .contains("DECLINED"));
    }

    @Test
    void aDeclinedOneIsDeclined() {
        assertThat(review("decline", "IMRF22-0001", "--why", "not nominated").exit())
                .isZero();
        assertThat(registration().state()).isEqualTo(State.DECLINED);
    }

    @Test
    void aCorrectedOneHasTheNewValue() {
        review("correct", "IMRF22-0001", "--institution", "Ministerio de Gobierno", "--why", "called them");
        assertThat(registration().delegate().institution()).isEqualTo("Ministerio de Gobierno");
    }

    @Test
    void aCorrectedPassportIsAPersonsWord() {
        review("correct", "IMRF22-0001", "--passport-number", "PA7654321", "--why", "read by eye");
        assertThat(registration().passport()).extracting("number", "proof").containsExactly("PA7654321", Proof.HUMAN);
    }

    @Test
    void aMailIsClosed() {
        assertThat(review("decline", "m2", "--why", "answered by telephone").exit())
                .isZero();
        workplace.given(
                store -> assertThat(store.mails().find(2).orElseThrow().state()).isEqualTo(MailState.DONE));
    }

    @Test
    void aReasonMustBeGiven() {
        assertThat(review("approve", "IMRF22-0001").exit()).isEqualTo(2);
    }

    @Test
    void whatCannotBeDecidedSaysWhy() {
        var ran = review("approve", "IMRF22-0099", "--why", "x");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("There is no registration IMRF22-0099").doesNotContain("\tat ");
    }

    @Test
    void aCaseSaysWhatEachChoiceWouldCauseAndCausesNothing() {
        assertThat(review("show", "IMRF22-0001").out())
                .contains("approve IMRF22-0001", "from NEEDS_REVIEW to CONFIRMED", "to ticketing staff", "a mail");
        assertThat(registration().state()).isEqualTo(State.NEEDS_REVIEW);
    }

    @Test
    void whatChangedAfterTheLookIsNotLetThrough() {
        review("show", "IMRF22-0001");
        aMailChangesTheInstitution();
        var ran = review("approve", "IMRF22-0001", "--why", "compared by eye");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("IMRF22-0001 has changed since it was looked at", "review show IMRF22-0001");
        assertThat(registration().state()).isEqualTo(State.NEEDS_REVIEW);
    }

    @Test
    void whatChangedAfterTheLookIsNotDeclined() {
        review("show", "IMRF22-0001");
        aMailChangesTheInstitution();
        assertThat(review("decline", "IMRF22-0001", "--why", "not nominated").exit())
                .isEqualTo(1);
    }

    @Test
    void whoLooksOnceMoreDecidesWhatHeSees() {
        review("show", "IMRF22-0001");
        aMailChangesTheInstitution();
        review("show", "IMRF22-0001");
        assertThat(review("approve", "IMRF22-0001", "--why", "compared by eye").out())
                .isEqualTo("IMRF22-0001 is CONFIRMED\n");
    }

    @Test
    void aMailIsNotLetThroughOntoARegistrationThatChangedAfterTheLook() {
        review("show", "m1");
        aMailChangesTheInstitution();
        assertThat(review("approve", "m1", "--why", "called her").err())
                .contains("m1 has changed since it was looked at");
    }

    @Test
    void aTicketCaseIsNotClosedOverARegistrationThatChangedAfterTheLook() {
        workplace.given(store -> store.ticketCases()
                .open("x", "IMRF22-0001", null, TicketCase.Reason.CHANGED_AFTER_ISSUE, "AMENDMENT", Cases.RECEIVED));
        review("show", "t1");
        aMailChangesTheInstitution();
        assertThat(review("decline", "t1", "--why", "told by phone").err()).contains("t1 has changed since");
    }

    @Test
    void aMailSaysThatItWouldWriteOverWhatAPersonHasCorrectedSince() {
        workplace.given(ReviewCommandTest::aMailWithAnotherInstitution);
        review(
                "correct",
                "IMRF22-0001",
                "--institution",
                "Ministerio de Gobierno",
                "--why",
                "called her",
                "--who",
                "ana");
        assertThat(oneLine(review("show", "m3").out()))
                .contains("new: institution — although ana corrected it on")
                .contains("after this mail came");
    }

    private static void aMailWithAnotherInstitution(Store store) {
        String raw = """
                From: Rosa Quiel <rosa.quiel@migracion.example>\r
                To: crmst@iom.int\r
                Subject: Corrección de mi inscripción IMRF22-0001\r
                \r
                Nombre: Rosa María Quiel Añino\r
                Institución: Servicio Nacional de Fronteras\r
                """;
        store.mails().store(Cases.aMail(3, raw));
        store.mails()
                .settle(
                        3,
                        new MailOutcome(
                                MailKind.SUPPLEMENT,
                                "es",
                                MailState.REVIEW,
                                List.of("IMRF22-0001"),
                                List.of(Finding.review(FindingCode.VALUES_DIFFER, "institution")),
                                true));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private void aMailChangesTheInstitution() {
        workplace.given(store -> {
            var kept = store.registrations().lock("IMRF22-0001").orElseThrow();
            var delegate = kept.registration().delegate();
            store.registrations()
                    .update(
                            kept,
                            kept.registration()
                                    .but()
                                    .delegate(new Delegate(
                                            delegate.honorific(),
                                            delegate.name(),
                                            delegate.position(),
                                            "Ministerio de Gobierno",
                                            delegate.email(),
                                            delegate.phone()))
                                    .build());
        });
    }

    @Test
    void whatWaitsAboutTicketsIsListedAndClosed() {
        workplace.given(store -> store.ticketCases()
                .open("x", "IMRF22-0001", null, TicketCase.Reason.CHANGED_AFTER_ISSUE, "AMENDMENT", Cases.RECEIVED));
        assertThat(review("list").out()).contains("t1 ", "CHANGED_AFTER_ISSUE");
        assertThat(review("decline", "t1", "--why", "told by phone").exit()).isZero();
        assertThat(review("list").out()).doesNotContain("CHANGED_AFTER_ISSUE");
    }

    @Test
    void filesToOpenAreReadableByTheUserAlone(@TempDir Path folder) throws IOException {
        review("show", "IMRF22-0001", "--files", folder.toString());
        try (var files = Files.list(folder)) {
            assertThat(files.map(ReviewCommandTest::permissions)).isNotEmpty().containsOnly("rw-------");
        }
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
