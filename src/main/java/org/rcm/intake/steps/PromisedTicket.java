package org.rcm.intake.steps;

import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.store.Promise;
import org.rcm.intake.ticketing.TicketHeaders;
import org.rcm.intake.ticketing.TicketJson;
import org.rcm.intake.trace.Sending;

/** The Java half of order-ticket: what the outbox promised becomes the message for the queue. Thread-safe. */
public final class PromisedTicket {
    private final Outbox outbox;
    private final TicketJson json;
    private final SentPromise sent;

    /** @param sent told what is about to be sent */
    public PromisedTicket(Outbox outbox, TicketJson json, SentPromise sent) {
        this.outbox = outbox;
        this.json = json;
        this.sent = sent;
    }

    /** Sets body and JMS headers. */
    public void prepare(Exchange exchange) {
        long id = exchange.getProperty("promise", Long.class);
        Promise promise = outbox.find(id).orElseThrow();
        Sending sending = sent.remember(exchange, promise, "order-ticket");
        String text = new String(promise.payload(), StandardCharsets.UTF_8);
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        TicketHeaders.of(json.readRequest(text)).forEach(message::setHeader);
        sending.traceparent().ifPresent(place -> message.setHeader("traceparent", place));
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setBody(text);
    }
}
