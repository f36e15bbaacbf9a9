package org.rcm.intake.cli.tickets;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.cli.Who;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tickets taken}. */
@Command(
        name = "taken",
        mixinStandardHelpOptions = true,
        description = "Notes that ticketing staff have these requests already: they are not sent.",
        footer = {"", "Exits 1 if one of them does not wait to be sent; the others are noted."})
final class TicketsTakenCommand implements Callable<Integer> {
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
            for (String key : keys) {
                if (note(open.store(), TicketKey.of(key))) {
                    spec.commandLine().getOut().println(key + " is not sent: staff have it.");
                } else {
                    spec.commandLine().getErr().println("tickets taken: " + key + " does not wait to be sent.");
                    exit = 1;
                }
            }
        }
        return exit;
    }

    private boolean note(Store store, String key) {
        OptionalLong id = store.outbox().idOf(key);
        if (id.isEmpty() || !store.outbox().sent(id.getAsLong(), java.time.Instant.now())) {
            return false;
        }
        String reference = store.outbox().find(id.getAsLong()).orElseThrow().reference();
        store.audit().append(who.name(), "TICKET_TAKEN", reference, null, TicketKey.shown(key));
        return true;
    }
}
