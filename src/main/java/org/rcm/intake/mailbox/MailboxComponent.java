package org.rcm.intake.mailbox;

import java.util.List;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;

/** Lets a route begin with {@code mailbox:delegates}: each exchange is a list of mails that the hub does not have yet. */
public final class MailboxComponent extends DefaultComponent {
    private final List<Mailbox> mailboxes;

    /** @param mailboxes each read by a thread of its own */
    public MailboxComponent(List<Mailbox> mailboxes) {
        this.mailboxes = List.copyOf(mailboxes);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new MailboxEndpoint(uri, this);
    }

    private static final class MailboxEndpoint extends DefaultEndpoint {
        MailboxEndpoint(String uri, MailboxComponent component) {
            super(uri, component);
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException("nothing is written into the mailbox");
        }

        @Override
        public Consumer createConsumer(Processor processor) throws Exception {
            Consumer consumer = new MailboxConsumer(this, processor, ((MailboxComponent) getComponent()).mailboxes);
            configureConsumer(consumer);
            return consumer;
        }
    }
}
