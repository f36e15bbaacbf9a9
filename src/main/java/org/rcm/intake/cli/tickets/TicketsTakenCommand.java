package org.rcm.intake.cli.tickets;

import java.time.Instant;
import java.util.OptionalLong;
import org.rcm.intake.store.Outbox;
import picocli.CommandLine.Command;

/** {@code tickets taken}. */
@Command(
        name = "taken",
        mixinStandardHelpOptions = true,
        description = "Notes that ticketing staff have these requests already: they are not sent.",
        footer = {"", "Exits 1 if one of them does not wait to be sent; the others are noted."})
final class TicketsTakenCommand extends NamedRequests {
    TicketsTakenCommand() {
        super("TICKET_TAKEN", " is not sent: staff have it.", " does not wait to be sent.");
    }

    @Override
    boolean act(Outbox outbox, String key, String person) {
        OptionalLong id = outbox.idOf(key);
        return id.isPresent() && outbox.sent(id.getAsLong(), Instant.now());
    }
}
