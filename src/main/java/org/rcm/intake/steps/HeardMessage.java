package org.rcm.intake.steps;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsMessage;
import org.rcm.intake.decision.HeardResponse;
import org.rcm.intake.ticketing.TicketJson;
import org.rcm.intake.ticketing.TicketReceipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Java half of hear-ticketing: what a message of ticketing staff holds, and the receipt that answers it. Objects are
 * never deserialised, and nobody's reply-to is obeyed: it could name any queue. Thread-safe.
 */
public final class HeardMessage {
    /** Characters or bytes; a response has a few hundred. */
    static final int LONGEST = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(HeardMessage.class);
    private static final String HEARD = "heard";
    private static final String CORRELATION = "correlation";
    private static final String DELIVERIES = "deliveries";

    private final TicketJson json;
    private final Attempts attempts;

    public HeardMessage(TicketJson json, Attempts attempts) {
        this.json = json;
        this.attempts = attempts;
    }

    /** Sets the property {@code heard} to a {@link HeardResponse}. @throws JMSException if the broker goes away meanwhile */
    public void read(Exchange exchange) throws JMSException {
        Message message = exchange.getMessage(JmsMessage.class).getJmsMessage();
        Content content = content(message);
        String kind = message.getJMSMessageID() + "|" + message.getJMSTimestamp() + "|" + content.text();
        String correlation = message.getJMSCorrelationID();
        exchange.setProperty(HEARD, new HeardResponse(kind, content.text(), content.problem()));
        exchange.setProperty(CORRELATION, correlation == null ? message.getJMSMessageID() : correlation);
        exchange.setProperty(DELIVERIES, message.getIntProperty("JMSXDeliveryCount"));
        exchange.getMessage().setBody(null);
    }

    /** Has the broker deliver it again after a pause, until every attempt is spent. */
    public void tryAgainOrGiveUp(Exchange exchange) throws Exception {
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        String reason = Attempts.reason(failure);
        int deliveries = exchange.getProperty(DELIVERIES, Integer.class);
        if (!attempts.spentAfter(deliveries)) {
            LOG.warn("response of ticketing staff: attempt {} failed and comes again: {}", deliveries, reason);
            throw failure;
        }
        LOG.error(
                "response of ticketing staff failed {} times and was given up: {}; see: review list",
                deliveries,
                reason);
        exchange.setProperty("reason", reason);
    }

    /** True if staff are to be told what became of their message. */
    public boolean isToBeAnswered(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof TicketReceipt;
    }

    /** Makes the receipt the message for the queue. */
    public void prepareReceipt(Exchange exchange) {
        TicketReceipt receipt = exchange.getMessage().getBody(TicketReceipt.class);
        var message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader("_AMQ_DUPL_ID", receipt.id());
        message.setHeader("JMSCorrelationID", exchange.getProperty(CORRELATION, String.class));
        message.setHeader("verdict", receipt.verdict().name());
        message.setHeader("reference", receipt.reference());
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setBody(json.write(receipt));
    }

    private record Content(String text, String problem) {
        static Content cut(String text) {
            return text.length() <= LONGEST
                    ? new Content(text, null)
                    : new Content(text.substring(0, LONGEST), "is longer than " + LONGEST + " characters");
        }
    }

    /** STOMP clients that say how long a message is, and some of AMQP, send bytes. */
    private static Content content(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return Content.cut(text.getText() == null ? "" : text.getText());
        }
        if (message instanceof BytesMessage bytes) {
            byte[] read = new byte[(int) Math.min(bytes.getBodyLength(), LONGEST + 1)];
            bytes.readBytes(read);
            try {
                return Content.cut(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(read))
                        .toString());
            } catch (CharacterCodingException e) {
                return new Content(new String(read, StandardCharsets.ISO_8859_1), "is no UTF-8 text");
            }
        }
        return new Content("", "is neither text nor bytes");
    }
}
