package org.rcm.intake.cli.ingest;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.apache.camel.ProducerTemplate;
import org.rcm.intake.wiring.RunningHub;

/** Feeds found mails to a hub of one's own, through the route that a mailbox would feed. */
final class Feeding {
    private final RunningHub hub;
    private final Settling settling;

    Feeding(RunningHub hub, PrintWriter err) {
        this.hub = hub;
        this.settling = new Settling(hub.beans().store(), err);
    }

    /**
     * Feeds the mails in their order, and waits until everything they caused is done.
     *
     * @param until where the clock is moved at the end, or null
     * @throws IOException if a file cannot be read any more; what was fed before is stored
     * @throws StalledException if it does not come to an end
     */
    void feed(List<FoundMail> mails, Instant until) throws IOException, StalledException {
        try (ProducerTemplate producer = hub.producer()) {
            for (FoundMail mail : mails) {
                producer.sendBody("direct:receive-mail", mail.toStore());
            }
            settling.await(mails.size());
            if (until != null) {
                hub.beans().appointments().keepUntil(until);
            }
            producer.sendBody("direct:watch-deadline", null);
            settling.await(mails.size());
        }
        settling.done();
    }
}
