package org.rcm.intake.cli.tickets;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.cli.Who;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Outbox;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tickets again}. */
@Command(
        name = "again",
        mixinStandardHelpOptions = true,
        description = "Sends requests again that ticketing staff never got, because a queue was lost. Ask them first.",
        footer = {"", "Exits 1 if one of them was never sent; the others are sent again."})
final class TicketsAgainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Mixin
    private Who who;

    @Parameters(paramLabel = "KEY", arity = "1..*", description = "Reference and version, such as IMRF22-0007:1.")
    private List<String> keys;

    @Override
    public Integer call() throws SettingsException {
        int exit = 0;
        try (OpenStore open = OpenStore.of(options.settings())) {
            Outbox outbox = open.store().outbox();
            for (String typed : keys) {
                String key = TicketKey.of(typed);
                if (outbox.sendAgain(key, "sent again by " + who.name(), Instant.now())) {
                    String reference = outbox.find(outbox.idOf(key).orElseThrow())
                            .orElseThrow()
                            .reference();
                    open.store().audit().append(who.name(), "TICKET_AGAIN", reference, null, TicketKey.shown(key));
                    spec.commandLine().getOut().println(typed + " is sent again.");
                } else {
                    spec.commandLine().getErr().println("tickets again: " + typed + " was never sent, or is erased.");
                    exit = 1;
                }
            }
        }
        return exit;
    }
}
