package org.rcm.intake.reply.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rcm.intake.reply.content.Fixtures.aMail;
import static org.rcm.intake.reply.content.Fixtures.aPassport;
import static org.rcm.intake.reply.content.Fixtures.answering;
import static org.rcm.intake.reply.content.Fixtures.asked;
import static org.rcm.intake.reply.content.Fixtures.confirmed;
import static org.rcm.intake.reply.content.Fixtures.incomplete;
import static org.rcm.intake.reply.content.Fixtures.newly;
import static org.rcm.intake.reply.content.Fixtures.workshop;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.Proof;
import org.rcm.intake.registration.State;

class AnswerContentTest {
    private final AnswerContent content = new AnswerContent(Fixtures.LANGUAGES, Fixtures.CLOCK);

    @ParameterizedTest
    @EnumSource(State.class)
    void a_mail_about_one_person_is_answered_by_the_state_of_the_registration(State state) {
        assertThat(about(newly(confirmed().state(state))).topic().name()).isEqualTo(state.name());
    }

    @Test
    void a_mail_about_several_people_gets_one_answer_about_all() {
        Answer answer = about(newly(confirmed()), newly(incomplete(Item.PASSPORT)));
        assertThat(answer.topic()).isEqualTo(Topic.SEVERAL);
        assertThat(answer.people()).extracting(PersonAnswer::topic).containsExactly(Topic.CONFIRMED, Topic.INCOMPLETE);
    }

    @Test
    void whoever_moves_up_from_the_waiting_list_is_told_so() {
        AnswerRequest request = new AnswerRequest(
                Occasion.PROMOTION,
                aMail("es"),
                List.of(new PersonOutcome(confirmed().build(), State.WAITLISTED, List.of(), true)),
                List.of(),
                workshop());
        assertThat(content.of(request).topic()).isEqualTo(Topic.PROMOTED);
    }

    @Test
    void a_signed_letter_is_thanked_for_once() {
        Finding accepted = Finding.info(FindingCode.ACCEPTED, "");
        assertThat(about(newly(confirmed(), accepted)).topic()).isEqualTo(Topic.ACCEPTED);
        assertThat(about(newly(confirmed().findings(List.of(accepted)))).topic())
                .isEqualTo(Topic.CONFIRMED);
    }

    @Test
    void a_signed_letter_of_whoever_waits_for_a_place_is_acknowledged() {
        Finding accepted = Finding.info(FindingCode.ACCEPTED, "");
        assertThat(person(newly(confirmed().state(State.WAITLISTED), accepted)).notes())
                .extracting(Reason::code)
                .containsExactly(FindingCode.ACCEPTED);
    }

    @Test
    void a_mail_that_asks_for_something_a_person_must_look_at_is_no_repetition() {
        PersonOutcome asks = new PersonOutcome(
                confirmed().build(), State.CONFIRMED, List.of(Finding.review(FindingCode.PASSPORT_CHANGED, "")), false);
        assertThat(person(asks).repeated()).isFalse();
    }

    @Test
    void a_mail_about_the_ticket_promises_no_letter_that_was_sent_before() {
        TicketNews news = new TicketNews(Topic.TICKET_ISSUED, 1, "K3X9QZ", List.of(), null);
        Answer answer = content.of(new AnswerRequest(
                Occasion.TICKETING, aMail("es"), List.of(newly(confirmed())), List.of(), workshop(), news));
        assertThat(answer.people().get(0).letter()).isEqualTo(LetterNews.NONE);
    }

    @Test
    void a_question_goes_to_a_person_whoever_asks_it() {
        AnsweredMail question = ofKind(MailKind.QUESTION);
        assertThat(content.of(answering(question)).topic()).isEqualTo(Topic.QUESTION);
        assertThat(content.of(answering(question, newly(confirmed()))).topic()).isEqualTo(Topic.QUESTION);
    }

    @ParameterizedTest
    @CsvSource({
        "EVENT_UNCLEAR, EVENT_UNCLEAR",
        "EVENT_UNKNOWN, EVENT_UNCLEAR",
        "NO_REGISTRATION_FOUND, NO_REGISTRATION",
        "QUESTION_FOR_STAFF, QUESTION",
        "NOTHING_UNDERSTOOD, NOT_UNDERSTOOD"
    })
    void a_mail_about_nobody_is_answered_by_what_was_found_in_it(FindingCode found, Topic topic) {
        AnswerRequest request =
                new AnswerRequest(Occasion.MAIL, aMail("es"), List.of(), List.of(Finding.review(found, "")), null);
        assertThat(content.of(request).topic()).isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource({"EVENT_UNCLEAR, EVENT_UNCLEAR", "NO_REGISTRATION_FOUND, NO_REGISTRATION"})
    void what_a_mail_asks_besides_does_not_hide_what_is_asked_back(FindingCode found, Topic topic) {
        List<Finding> findings = List.of(Finding.review(FindingCode.QUESTION_FOR_STAFF, ""), Finding.review(found, ""));
        assertThat(content.of(new AnswerRequest(Occasion.MAIL, aMail("es"), List.of(), findings, null))
                        .topic())
                .isEqualTo(topic);
    }

    @Test
    void a_registration_that_asks_something_besides_is_told_both() {
        Answer answer = content.of(new AnswerRequest(
                Occasion.MAIL,
                aMail("es"),
                List.of(newly(confirmed())),
                List.of(Finding.review(FindingCode.QUESTION_FOR_STAFF, "")),
                workshop()));
        assertThat(answer.topic()).isEqualTo(Topic.CONFIRMED);
        assertThat(answer.notes()).extracting(Reason::code).containsExactly(FindingCode.QUESTION_FOR_STAFF);
    }

    @Test
    void everything_missing_is_told_in_the_order_of_the_event() {
        PersonAnswer person = person(newly(incomplete(Item.PASSPORT, Item.EMAIL, Item.INSTITUTION)));
        assertThat(person.missing())
                .extracting(Missing::item)
                .containsExactly(Item.INSTITUTION, Item.EMAIL, Item.PASSPORT);
    }

    @Test
    void a_missing_passport_is_told_with_the_reason_why_the_copy_does_not_count() {
        PersonAnswer person =
                person(newly(incomplete(Item.PASSPORT).findings(List.of(asked(FindingCode.PASSPORT_UNREADABLE)))));
        assertThat(person.missing()).containsExactly(new Missing(Item.PASSPORT, FindingCode.PASSPORT_UNREADABLE));
        assertThat(person.asks()).isEmpty();
        assertThat(person.passport()).isEqualTo(PassportNews.UNREADABLE);
    }

    @Test
    void a_passport_number_typed_in_a_mail_is_no_copy() {
        PersonAnswer person =
                person(newly(incomplete(Item.PASSPORT).passport(aPassport().withProof(Proof.TEXT))));
        assertThat(person.passport()).isEqualTo(PassportNews.NONE);
    }

    @Test
    void a_doubtful_reading_is_told_as_one_that_a_person_looks_at() {
        PersonAnswer person = person(
                newly(confirmed().state(State.NEEDS_REVIEW).passport(aPassport().withProof(Proof.NONE))));
        assertThat(person.passport()).isEqualTo(PassportNews.DOUBTFUL);
    }

    @Test
    void a_reason_found_twice_is_told_once_and_in_its_gravest_form() {
        PersonAnswer person = person(newly(
                confirmed()
                        .state(State.NEEDS_REVIEW)
                        .findings(List.of(
                                asked(FindingCode.DELEGATION_DIFFERS),
                                Finding.review(FindingCode.DELEGATION_DIFFERS, ""))),
                asked(FindingCode.DELEGATION_DIFFERS)));
        assertThat(person.asks()).isEmpty();
        assertThat(person.reviews()).extracting(Reason::code).containsExactly(FindingCode.DELEGATION_DIFFERS);
    }

    @Test
    void a_rule_is_told_with_what_the_event_file_says() {
        Finding unfunded = Finding.info(FindingCode.NOT_FUNDED, "").by("entitlements.ticket.delegations");
        PersonAnswer person = person(newly(confirmed().delegation("CRI").findings(List.of(unfunded))));
        assertThat(person.notes()).singleElement().satisfies(reason -> assertThat(reason.says())
                .contains("Panamá", "El Salvador", "Red de prueba"));
    }

    @Test
    void what_is_not_funded_is_told_for_the_ticket_and_for_the_stay() {
        PersonAnswer person = person(newly(confirmed()
                .delegation("CRI")
                .findings(List.of(
                        Finding.info(FindingCode.NOT_FUNDED, "").by("entitlements.ticket.delegations"),
                        Finding.info(FindingCode.NOT_FUNDED, "").by("entitlements.courtesies.delegations")))));
        assertThat(person.notes()).hasSize(2);
    }

    @Test
    void a_rule_that_nobody_can_mend_is_not_asked_for() {
        PersonAnswer person =
                person(newly(confirmed().state(State.DECLINED).findings(List.of(asked(FindingCode.EVENT_NOT_OPEN)))));
        assertThat(person.asks()).isEmpty();
        assertThat(person.notes()).extracting(Reason::code).containsExactly(FindingCode.EVENT_NOT_OPEN);
    }

    @Test
    void details_that_only_staff_need_are_not_told() {
        PersonAnswer person =
                person(newly(confirmed().findings(List.of(Finding.info(FindingCode.NAME_IN_OTHER_ORDER, "cell B2")))));
        assertThat(person.notes()).isEmpty();
    }

    @Test
    void what_is_told_of_a_person_is_not_told_of_the_mail_again() {
        Finding tooLarge = asked(FindingCode.MAIL_TOO_LARGE);
        AnswerRequest request = new AnswerRequest(
                Occasion.MAIL,
                aMail("es"),
                List.of(newly(incomplete(Item.PASSPORT), tooLarge)),
                List.of(tooLarge, asked(FindingCode.DOCUMENT_UNSUPPORTED)),
                workshop());
        assertThat(content.of(request).notes())
                .extracting(Reason::code)
                .containsExactly(FindingCode.DOCUMENT_UNSUPPORTED);
    }

    @Test
    void a_blurred_second_copy_is_no_matter_once_the_passport_was_read() {
        PersonAnswer person = person(newly(confirmed().findings(List.of(asked(FindingCode.PASSPORT_UNREADABLE)))));
        assertThat(person.asks()).isEmpty();
    }

    @Test
    void a_stranger_learns_nothing_of_a_registration() {
        PersonOutcome outcome = new PersonOutcome(
                confirmed().build(), State.CONFIRMED, List.of(Finding.review(FindingCode.STRANGER_CHANGES, "")), false);
        PersonAnswer person = person(outcome);
        assertThat(person.topic()).isEqualTo(Topic.RESERVED);
        assertThat(person).hasNoNullFieldsOrPropertiesExcept(nullable());
        assertThat(List.of(nullable()))
                .allSatisfy(field -> assertThat(person).hasFieldOrPropertyWithValue(field, null));
    }

    @Test
    void a_repetition_is_told_as_one() {
        PersonOutcome again = new PersonOutcome(confirmed().build(), State.CONFIRMED, List.of(), false);
        assertThat(person(again).repeated()).isTrue();
        assertThat(person(newly(confirmed())).repeated()).isFalse();
    }

    @Test
    void the_delegation_has_its_name_and_the_address_is_masked() {
        PersonAnswer person = person(newly(confirmed()));
        assertThat(person.delegation()).isEqualTo("Panamá");
        assertThat(person.maskedEmail()).isEqualTo("m•••@migracion.example");
    }

    @ParameterizedTest
    @CsvSource({"es, es", "en, en", "fr, en", "pt, en"})
    void a_mail_is_answered_in_its_language_where_there_are_words_for_it(String mails, String answers) {
        assertThat(content.of(answering(aMail(mails), newly(confirmed()))).language())
                .isEqualTo(answers);
    }

    @Test
    void a_mail_without_a_language_is_answered_in_that_of_the_registration() {
        assertThat(content.of(answering(aMail(null), newly(confirmed()))).language())
                .isEqualTo("es");
    }

    @Test
    void the_language_for_all_others_is_a_setting() {
        AnswerContent spanish = new AnswerContent(new ReplyLanguage(Set.of("es", "en"), "es"), Fixtures.CLOCK);
        assertThat(spanish.of(answering(aMail("pt"), newly(confirmed()))).language())
                .isEqualTo("es");
    }

    private Answer about(PersonOutcome... people) {
        return content.of(answering(aMail("es"), people));
    }

    private PersonAnswer person(PersonOutcome outcome) {
        return about(outcome).people().get(0);
    }

    private static String[] nullable() {
        return new String[] {
            "reference",
            "honorific",
            "name",
            "position",
            "delegation",
            "institution",
            "maskedEmail",
            "maximum",
            "ticketPayer",
            "courtesiesPayer",
            "completedAt"
        };
    }

    private static AnsweredMail ofKind(MailKind kind) {
        AnsweredMail mail = aMail("es");
        return new AnsweredMail(
                mail.messageId(),
                mail.references(),
                mail.subject(),
                mail.from(),
                mail.receivedAt(),
                mail.receiptProof(),
                kind,
                mail.language());
    }
}
