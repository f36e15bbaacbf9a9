package org.rcm.intake.cli.tickets;

import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.cli.Who;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Meta;
import org.rcm.intake.store.OutboxKind;
import org.rcm.intake.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tickets release}. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = "Lets ticket requests leave again that a restore holds. Compare with ticketing staff first.")
final class TicketsReleaseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Mixin
    private Who who;

    @Override
    public Integer call() throws SettingsException {
        try (OpenStore open = OpenStore.of(options.settings())) {
            Store store = open.store();
            if (store.meta().get(Meta.TICKETS_HELD).isEmpty()) {
                spec.commandLine().getOut().println("Nothing is held.");
                return 0;
            }
            long waiting = store.outbox().counts(OutboxKind.TICKET).pending();
            store.audit().append(who.name(), "TICKETS_RELEASED", null, null, waiting + " waited");
            store.meta().remove(Meta.TICKETS_HELD);
            spec.commandLine().getOut().println(waiting + " ticket requests leave while a hub runs.");
            return 0;
        }
    }
}
