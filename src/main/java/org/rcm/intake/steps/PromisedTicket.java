package org.rcm.intake.steps;

import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.store.Promise;
import org.rcm.intake.ticketing.TicketHeaders;
import org.rcm.intake.ticketing.TicketJson;

/** The Java half of order-ticket: what the outbox promised becomes the message for the queue. Thread-safe. */
public final class PromisedTicket {
    private final Outbox outbox;
    private final TicketJson json;

    public PromisedTicket(Outbox outbox, TicketJson json) {
        this.outbox = outbox;
        this.json = json;
    }

    /** Sets body and JMS headers. */
    public void prepare(Exchange exchange) {
        long id = exchange.getProperty("promise", Long.class);
        Promise promise = outbox.find(id).orElseThrow();
        SentPromise.remember(exchange, promise);
        String text = new String(promise.payload(), StandardCharsets.UTF_8);
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        TicketHeaders.of(json.readRequest(text)).forEach(message::setHeader);
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setBody(text);
    }
}
