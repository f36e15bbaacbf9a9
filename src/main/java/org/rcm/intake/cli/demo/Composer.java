package org.rcm.intake.cli.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Date;
import java.util.Map;
import java.util.Properties;

/** Writes the mails of the demo as mail programs do. */
final class Composer {
    private static final Charset OF_SPREADSHEETS = Charset.forName("windows-1252");

    private final String secretariat;
    private final PassportPicture pictures = new PassportPicture();

    /** @param secretariat the address they write to */
    Composer(String secretariat) throws IOException {
        this.secretariat = secretariat;
    }

    /** A whole message; its receipt date is the one that IMAP APPEND keeps as INTERNALDATE. */
    MimeMessage compose(SampleMail mail) throws MessagingException, IOException {
        Date at = Date.from(mail.at());
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            public Date getReceivedDate() {
                return at;
            }

            @Override
            protected void updateMessageID() throws MessagingException {
                String domain = mail.from().replaceAll(".*@|>.*", "");
                setHeader("Message-ID", "<" + mail.at().getEpochSecond() + ".demo@" + domain + ">");
            }
        };
        InternetAddress from = new InternetAddress(mail.from());
        from.setPersonal(from.getPersonal(), "UTF-8");
        message.setFrom(from);
        message.setRecipients(jakarta.mail.Message.RecipientType.TO, secretariat);
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(at);
        MimeMultipart parts = new MimeMultipart();
        parts.addBodyPart(body(mail));
        if (mail.csv() != null) {
            parts.addBodyPart(attached(
                    mail.csv().file(),
                    "text/csv; charset=windows-1252",
                    mail.csv().text().getBytes(OF_SPREADSHEETS)));
        }
        for (SamplePassport passport : mail.passports()) {
            parts.addBodyPart(attached(passport.file(), "image/jpeg", pictures.draw(passport)));
        }
        message.setContent(parts);
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart body(SampleMail mail) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setText(mail.html() == null ? mail.text() : mail.html(), "UTF-8", mail.html() == null ? "plain" : "html");
        return body;
    }

    private static MimeBodyPart attached(String file, String type, byte[] content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new jakarta.activation.DataHandler(new ByteArrayDataSource(content, type)));
        part.setFileName(file);
        part.setDisposition(jakarta.mail.Part.ATTACHMENT);
        return part;
    }
}
