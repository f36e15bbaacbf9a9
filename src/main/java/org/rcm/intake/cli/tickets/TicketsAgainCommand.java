package org.rcm.intake.cli.tickets;

import java.time.Instant;
import org.rcm.intake.store.Outbox;
import picocli.CommandLine.Command;

/** {@code tickets again}. */
@Command(
        name = "again",
        mixinStandardHelpOptions = true,
        description = "Sends requests again that ticketing staff never got, because a queue was lost. Ask them first.",
        footer = {"", "Exits 1 if one of them was never sent; the others are sent again."})
final class TicketsAgainCommand extends NamedRequests {
    TicketsAgainCommand() {
        super("TICKET_AGAIN", " is sent again.", " was never sent, or is erased.");
    }

    @Override
    boolean act(Outbox outbox, String key, String person) {
        return outbox.sendAgain(key, "sent again by " + person, Instant.now());
    }
}
