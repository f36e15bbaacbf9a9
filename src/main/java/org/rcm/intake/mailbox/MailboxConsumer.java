package org.rcm.intake.mailbox;

import java.util.List;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.DefaultConsumer;
import org.rcm.intake.store.Database;
import org.rcm.intake.store.NewMail;

/** Reads every mailbox for as long as the route runs, each for itself: one that hangs holds up no other. */
final class MailboxConsumer extends DefaultConsumer {
    private final List<Mailbox> mailboxes;
    private List<MailboxLoop> loops = List.of();

    MailboxConsumer(Endpoint endpoint, Processor processor, List<Mailbox> mailboxes) {
        super(endpoint, processor);
        this.mailboxes = mailboxes;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        loops = mailboxes.stream()
                .map(mailbox -> new MailboxLoop(mailbox, this::take, getExceptionHandler()))
                .toList();
        loops.forEach(MailboxLoop::start);
    }

    @Override
    protected void doStop() throws Exception {
        loops.forEach(MailboxLoop::stop);
        for (MailboxLoop loop : loops) {
            loop.join();
        }
        super.doStop();
    }

    private boolean take(List<NewMail> batch) {
        Exchange exchange = createExchange(false);
        try {
            exchange.getMessage().setBody(batch);
            getProcessor().process(exchange);
        } catch (Exception e) { // a processor declares no narrower one
            exchange.setException(e);
        }
        Exception failure = exchange.getException();
        if (failure != null) {
            getExceptionHandler().handleException("mails cannot be taken in", exchange, failure);
        }
        releaseExchange(exchange, false);
        if (Database.isAway(failure)) {
            throw RuntimeCamelException.wrapRuntimeCamelException(
                    failure); // they all wait for it, and none is to blame
        }
        return failure == null;
    }
}
