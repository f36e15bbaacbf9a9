package org.rcm.intake.cli.tickets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.cli.Terminal;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Meta;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.OutboxState;
import org.rcm.intake.store.Promise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tickets list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Ticket requests that are still to be sent; in full: export tickets --state PENDING.")
final class TicketsListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Option(names = "--json", description = "As one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws SettingsException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenStore open = OpenStore.of(options.settings())) {
            Optional<String> held = open.store().meta().get(Meta.TICKETS_HELD);
            List<Promise> waiting = open.store().outbox().inState(OutboxState.PENDING).stream()
                    .filter(p -> p.kind() == OutboxKind.TICKET)
                    .toList();
            if (json) {
                out.println(json(held, waiting));
                return 0;
            }
            out.println(held.map(
                            since -> "HELD after the restore of a backup of " + since + "; tickets release sends them.")
                    .orElse("Not held: what waits is sent while a hub runs."));
            for (Promise promise : waiting) {
                String why = promise.failure() == null ? "" : "  " + Terminal.clean(promise.failure());
                out.println(TicketKey.shown(promise.key()) + "  promised " + promise.createdAt() + why);
            }
        }
        return 0;
    }

    private static ObjectNode json(Optional<String> held, List<Promise> waiting) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("heldSince", held.orElse(null));
        var all = json.putArray("waiting");
        for (Promise promise : waiting) {
            all.addObject()
                    .put("key", TicketKey.shown(promise.key()))
                    .put("reference", promise.reference())
                    .put("promisedAt", promise.createdAt().toString())
                    .put("note", promise.failure());
        }
        return json;
    }
}
