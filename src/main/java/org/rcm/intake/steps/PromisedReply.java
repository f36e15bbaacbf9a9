package org.rcm.intake.steps;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.rcm.intake.store.Outbox;
import org.rcm.intake.store.Promise;

/** The Java half of send-reply: what the outbox promised becomes a mail that can be sent. Thread-safe. */
public final class PromisedReply {
    private final Outbox outbox;
    private final Form form;
    private final SentPromise sent;

    /** How an answer leaves. */
    @FunctionalInterface
    public interface Form {
        /** The body to send. @param raw the finished mail */
        Object bodyOf(byte[] raw);
    }

    /** @param sent told what is about to be sent */
    public PromisedReply(Outbox outbox, Form form, SentPromise sent) {
        this.outbox = outbox;
        this.form = form;
        this.sent = sent;
    }

    /** Sets the body; the file name is for a hub that writes answers into a folder. */
    public void prepare(Exchange exchange) {
        long id = exchange.getProperty("promise", Long.class);
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        message.setHeader(Exchange.FILE_NAME, "reply-%06d.eml".formatted(id));
        Promise promise = outbox.find(id).orElseThrow();
        sent.remember(exchange, promise, "send-reply");
        message.setBody(form.bodyOf(promise.payload()));
    }
}
