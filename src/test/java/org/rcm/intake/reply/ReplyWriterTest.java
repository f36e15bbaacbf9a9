package org.rcm.intake.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rcm.intake.reply.content.Fixtures.aMail;
import static org.rcm.intake.reply.content.Fixtures.confirmed;
import static org.rcm.intake.reply.content.Fixtures.newly;
import static org.rcm.intake.reply.content.Fixtures.workshop;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.registration.RegistrationBuilder;
import org.rcm.intake.registration.State;
import org.rcm.intake.reply.content.AnswerContent;
import org.rcm.intake.reply.content.AnswerRequest;
import org.rcm.intake.reply.content.AnsweredMail;
import org.rcm.intake.reply.content.Fixtures;
import org.rcm.intake.reply.content.Occasion;
import org.rcm.intake.reply.content.PersonOutcome;

class ReplyWriterTest {
    private static final Instant NOW = Instant.parse("2030-05-14T17:00:00Z");
    private static final ReplySettings SETTINGS = new ReplySettings(
            "crmst@secretariat.example",
            "Secretaría",
            null,
            Set.of("CRMST@secretariat.example", "old@secretariat.example"));

    private final Replies replies = new Replies(
            new AnswerContent(Fixtures.LANGUAGES, Fixtures.CLOCK),
            new ReplyTemplates(Path.of("config/replies"), "crmst@secretariat.example"),
            new LetterTemplates(Path.of("config/letters"), "crmst@secretariat.example"),
            new ReplyWriter(SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void a_file_goes_beside_both_forms_of_the_text() throws Exception {
        Attachment entry = new Attachment("viaje.ics", "text/calendar; charset=UTF-8", new byte[] {'B'});
        WrittenReply reply = replies.write(about(mail()), List.of(entry), "key").orElseThrow();
        Multipart mixed = (Multipart) parsed(reply).getContent();
        assertThat(mixed.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("viaje.ics");
    }

    @Test
    void an_answer_goes_to_the_sender_in_the_thread_of_the_mail() throws Exception {
        MimeMessage message = sent(mail());
        assertThat(message.getHeader("To")).containsExactly("msoto@migracion.example");
        assertThat(message.getHeader("In-Reply-To")).containsExactly("<abc@migracion.example>");
        assertThat(message.getHeader("References", " ").split("\\s+"))
                .containsExactly("<first@migracion.example>", "<abc@migracion.example>");
    }

    @Test
    void an_answer_says_that_a_machine_wrote_it() throws Exception {
        MimeMessage message = sent(mail());
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(message.getHeader("Precedence")).isNull();
    }

    @Test
    void what_answers_no_mail_is_generated_and_not_replied() throws Exception {
        AnswerRequest promotion = new AnswerRequest(
                Occasion.PROMOTION,
                mail(),
                List.of(new PersonOutcome(confirmed().build(), State.WAITLISTED, List.of(), true)),
                List.of(),
                workshop());
        MimeMessage message = parsed(replies.write(promotion, "key").orElseThrow());
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getSubject()).isEqualTo("Se liberó un lugar: registro confirmado [WSP30-0007]");
    }

    @Test
    void an_answer_has_plain_text_and_html_in_utf_8() throws Exception {
        Multipart parts = (Multipart) sent(mail()).getContent();
        assertThat(sent(mail()).getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContentType().toLowerCase()).startsWith("text/plain; charset=utf-8");
        assertThat(parts.getBodyPart(1).getContentType().toLowerCase()).startsWith("text/html; charset=utf-8");
        assertThat((String) parts.getBodyPart(0).getContent()).contains("está confirmado");
    }

    @Test
    void every_line_of_an_answer_is_short_ascii_as_any_server_takes_it() {
        byte[] raw = replies.write(about(mail()), "key").orElseThrow().raw();
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        assertThat(text.chars()).allMatch(c -> c < 128);
        assertThat(text.split("\r\n")).allMatch(line -> line.length() < 999 && !line.contains("\n"));
    }

    @Test
    void the_date_is_the_hubs() throws Exception {
        assertThat(sent(mail()).getSentDate()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "Inscripción, 'Re: Inscripción [WSP30-0007]'",
        "RE: Fwd: Inscripción, 'Re: Inscripción [WSP30-0007]'",
        "'Re: Inscripción [WSP30-0007]', 'Re: Inscripción [WSP30-0007]'",
        "'', 'Registro confirmado [WSP30-0007]'",
        "'Re: ', 'Registro confirmado [WSP30-0007]'",
        "'Pasaporte PA1234567', 'Re: Pasaporte ••• [WSP30-0007]'",
        "'Pasaporte PA-123-45-67', 'Registro confirmado [WSP30-0007]'",
        "'Buy http://bad.example', 'Registro confirmado [WSP30-0007]'"
    })
    void the_subject_is_the_mails_with_the_reference(String subject, String answered) throws Exception {
        assertThat(sent(withSubject(subject)).getSubject()).isEqualTo(answered);
    }

    @Test
    void a_subject_cannot_add_a_header() throws Exception {
        MimeMessage message = sent(withSubject("Hola\r\nBcc: victim@example.org\r\n\r\nbody"));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).startsWith("Re: Hola Bcc: victim@example.org body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a b@x>", "<a@x>\r\nBcc: y@z", "no brackets", "<ñ@x>", "<>"})
    void an_id_that_is_none_gets_into_no_header(String id) throws Exception {
        MimeMessage message = sent(new AnsweredMail(
                id, List.of(id), "x", "msoto@migracion.example", NOW, ReceiptProof.IMAP, MailKind.REGISTRATION, "es"));
        assertThat(message.getHeader("In-Reply-To")).isNull();
        assertThat(message.getHeader("References")).isNull();
        assertThat(message.getHeader("Bcc")).isNull();
    }

    @Test
    void a_long_thread_keeps_its_first_and_its_latest_ids() throws Exception {
        List<String> ids =
                IntStream.range(0, 200).mapToObj(i -> "<m" + i + "@x>").toList();
        String[] references = sent(new AnsweredMail(
                        "<last@x>",
                        ids,
                        "x",
                        "msoto@migracion.example",
                        NOW,
                        ReceiptProof.IMAP,
                        MailKind.REGISTRATION,
                        "es"))
                .getHeader("References", " ")
                .split("\\s+");
        assertThat(references)
                .hasSize(MailThread.MOST_REFERENCES)
                .startsWith("<m0@x>")
                .endsWith("<m199@x>", "<last@x>");
    }

    @Test
    void the_message_id_stays_for_the_same_promise_and_differs_for_another() {
        String id = replies.write(about(mail()), "key").orElseThrow().messageId();
        assertThat(replies.write(about(mail()), "key").orElseThrow().messageId())
                .isEqualTo(id);
        assertThat(replies.write(about(mail()), "other").orElseThrow().messageId())
                .isNotEqualTo(id);
        assertThat(id).matches("<reply\\.[0-9a-f-]{36}@secretariat\\.example>");
    }

    @Test
    void the_message_id_stays_when_the_mail_is_saved_again_for_sending() throws Exception {
        WrittenReply reply = replies.write(about(mail()), "key").orElseThrow();
        ReplyMessage message = ReplyMessage.of(reply.raw(), reply.envelopeFrom());
        message.saveChanges();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        assertThat(out.toString(StandardCharsets.US_ASCII)).contains("Message-ID: " + reply.messageId());
    }

    @Test
    void without_an_envelope_sender_the_null_sender_is_used() {
        WrittenReply reply = replies.write(about(mail()), "key").orElseThrow();
        assertThat(ReplyMessage.of(reply.raw(), reply.envelopeFrom()).getEnvelopeFrom())
                .isEqualTo("<>");
        assertThat(ReplyMessage.of(reply.raw(), "bounces@secretariat.example").getEnvelopeFrom())
                .isEqualTo("bounces@secretariat.example");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "crmst@secretariat.example",
                "CRMST@Secretariat.example",
                "crmst+imrf22@secretariat.example",
                "old@secretariat.example",
                "nobody",
                "<>",
                "a@b, c@d",
                "a@b\r\nBcc: c@d",
                "two words@b",
                "ñandú@example.org",
                "Ana <ana@example.org>"
            })
    void nothing_is_written_to_ourselves_or_to_what_is_no_address(String address) {
        assertThat(replies.write(about(from(address)), "key")).isEmpty();
    }

    @Test
    void the_writer_itself_refuses_our_own_address() {
        ReplyWriter writer = new ReplyWriter(SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThatThrownBy(() -> writer.write(about(from("crmst@secretariat.example")), null, null, List.of(), "key"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_people_do_not_make_the_subject_long() throws Exception {
        List<PersonOutcome> people = Stream.of("1", "2", "3", "4")
                .map(n -> newly(RegistrationBuilder.open("WSP30-000" + n, "workshop-2030", NOW, "es")))
                .toList();
        AnswerRequest request = new AnswerRequest(Occasion.MAIL, mail(), people, List.of(), workshop());
        assertThat(parsed(replies.write(request, "key").orElseThrow()).getSubject())
                .isEqualTo("Re: Inscripción");
    }

    @Test
    void there_is_one_of_each_header() throws Exception {
        MimeMessage message = sent(mail());
        for (String name : List.of("From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type")) {
            assertThat(message.getHeader(name)).as(name).hasSize(1);
        }
        assertThat(Collections.list(message.getAllHeaders()))
                .extracting(jakarta.mail.Header::getName)
                .doesNotContain("Cc", "Bcc", "Reply-To");
    }

    private MimeMessage sent(AnsweredMail mail) throws Exception {
        return parsed(replies.write(about(mail), "key").orElseThrow());
    }

    private static MimeMessage parsed(WrittenReply reply) {
        return ReplyMessage.of(reply.raw(), reply.envelopeFrom());
    }

    private static AnswerRequest about(AnsweredMail mail) {
        return new AnswerRequest(Occasion.MAIL, mail, List.of(newly(confirmed())), List.of(), workshop());
    }

    private static AnsweredMail mail() {
        return aMail("es");
    }

    private static AnsweredMail withSubject(String subject) {
        AnsweredMail mail = mail();
        return new AnsweredMail(
                mail.messageId(),
                mail.references(),
                subject,
                mail.from(),
                mail.receivedAt(),
                mail.receiptProof(),
                mail.kind(),
                mail.language());
    }

    private static AnsweredMail from(String address) {
        AnsweredMail mail = mail();
        return new AnsweredMail(
                mail.messageId(),
                mail.references(),
                mail.subject(),
                address,
                mail.receivedAt(),
                mail.receiptProof(),
                mail.kind(),
                mail.language());
    }
}
