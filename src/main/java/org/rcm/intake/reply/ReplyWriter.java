package org.rcm.intake.reply;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rcm.intake.reply.content.Answer;
import org.rcm.intake.reply.content.AnswerRequest;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Makes a mail of words: plain text and HTML alternatives, in the thread of the mail that is answered (RFC 5322, 3.6.4),
 * marked as automatic (RFC 3834, 3.1). It goes to the {@code From} of that mail and nowhere else: a {@code Reply-To} costs a
 * forger nothing and would send a delegate's data wherever he likes. Thread-safe.
 */
public final class ReplyWriter {
    /** Addresses of machines, whatever a mail says. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)(no-?reply|do-?not-?reply|no-?resp\\w*|mailer-daemon|postmaster|bounces?)([+._-][^@]*)?@");

    private final ReplySettings settings;
    private final Clock clock;

    /** @param clock whose time stands in the {@code Date} header */
    public ReplyWriter(ReplySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Writes calendar entries with ids of our domain. */
    EventCalendar calendar() {
        return new EventCalendar(domain(), clock);
    }

    private String domain() {
        return settings.from().substring(settings.from().lastIndexOf('@') + 1);
    }

    /** False for our own addresses, and for what is no address that every server takes: ASCII, one, no display name. */
    public boolean mayWriteTo(String address) {
        if (address == null || address.isBlank() || settings.isOwn(address)) {
            return false;
        }
        try {
            new InternetAddress(address, true).validate();
            return address.indexOf('@') > 0
                    && !NOBODY.matcher(address).lookingAt()
                    && address.chars().allMatch(c -> c > 32 && c < 127 && c != ',');
        } catch (AddressException notAnAddress) {
            return false;
        }
    }

    /**
     * The finished mail.
     *
     * @param attachments files that go with it, in this order
     * @param key of the outbox row
     * @throws IllegalArgumentException if {@link #mayWriteTo} says no
     */
    public WrittenReply write(
            AnswerRequest request, Answer answer, Words words, List<Attachment> attachments, String key) {
        if (!mayWriteTo(request.mail().from())) {
            throw new IllegalArgumentException("No answer may go to this address");
        }
        String id = messageId(request, key);
        String subject = ReplySubject.of(request, answer, words);
        try {
            ReplyMessage message = new ReplyMessage(id);
            address(message, request.mail().from());
            message.setSubject(subject, StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            thread(message, request);
            automatic(message, request, answer);
            message.setContent(content(words, attachments));
            message.saveChanges();
            FastByteArrayOutputStream raw = new FastByteArrayOutputStream(); // it is written byte by byte
            message.writeTo(raw);
            return new WrittenReply(
                    id, request.mail().from(), settings.envelopeFrom(), subject, raw.toByteArrayUnsafe());
        } catch (MessagingException e) {
            throw new IllegalStateException(
                    "An answer cannot be written: " + e.getClass().getSimpleName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void address(ReplyMessage message, String to) throws MessagingException, UnsupportedEncodingException {
        InternetAddress from = new InternetAddress(settings.from(), true);
        if (settings.fromName() != null) {
            from.setPersonal(settings.fromName(), StandardCharsets.UTF_8.name());
        }
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    }

    private static void thread(ReplyMessage message, AnswerRequest request) throws MessagingException {
        MailThread thread = MailThread.of(request.mail());
        if (thread.inReplyTo() != null) {
            message.setHeader("In-Reply-To", thread.inReplyTo());
        }
        List<String> references = thread.references();
        if (!references.isEmpty()) {
            message.setHeader("References", String.join("\r\n ", references));
        }
    }

    private static void automatic(ReplyMessage message, AnswerRequest request, Answer answer)
            throws MessagingException {
        message.setHeader("Auto-Submitted", request.occasion().answersMail() ? "auto-replied" : "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("Content-Language", answer.language());
    }

    private static MimeMultipart content(Words words, List<Attachment> attachments) throws MessagingException {
        MimeMultipart alternatives = alternatives(words);
        if (attachments.isEmpty()) {
            return alternatives;
        }
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        MimeMultipart mixed = new MimeMultipart("mixed", body);
        for (Attachment attachment : attachments) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.contentType())));
            part.setFileName(attachment.name());
            mixed.addBodyPart(part);
        }
        return mixed;
    }

    private static MimeMultipart alternatives(Words words) throws MessagingException {
        return new MimeMultipart("alternative", part(words.text(), "plain"), part(words.html(), "html"));
    }

    private static MimeBodyPart part(String words, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(words, StandardCharsets.UTF_8.name(), subtype);
        part.setHeader(
                "Content-Transfer-Encoding", "quoted-printable"); // or the words are encoded once more to choose one
        return part;
    }

    /** The same whenever the same outbox row is written for the same mail; another one in another installation. */
    private String messageId(AnswerRequest request, String key) {
        String name =
                key + "|" + request.mail().messageId() + "|" + request.mail().receivedAt();
        String domain = domain();
        return "<reply." + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@" + domain + ">";
    }
}
