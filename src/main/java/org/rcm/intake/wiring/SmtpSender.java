package org.rcm.intake.wiring;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.rcm.intake.access.MailAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands an answer to the SMTP server, logging in as the mailbox does. camel-mail's own sender wants a login when the
 * route is built, which is too early for a token, and puts it into a session. Thread-safe.
 */
final class SmtpSender extends DefaultJavaMailSender {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);

    private final MailAccess access;
    private final Session session;

    SmtpSender(MailAccess access) {
        this.access = access;
        this.session = Session.getInstance(access.properties());
    }

    @Override
    public Session getSession() {
        return session;
    }

    @Override
    public void send(MimeMessage answer) throws MessagingException {
        Transport transport = session.getTransport(access.protocol());
        try {
            access.connect(transport);
            answer.saveChanges();
            transport.sendMessage(answer, answer.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    /** What the server has taken stays taken, whatever becomes of the line. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("line to the SMTP server not closed cleanly", e);
        }
    }
}
