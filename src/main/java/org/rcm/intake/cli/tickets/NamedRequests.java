package org.rcm.intake.cli.tickets;

import java.util.List;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.cli.Who;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Outbox;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Does one thing with each ticket request that is named, and notes in the audit trail who did it. */
abstract class NamedRequests implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Mixin
    private Who who;

    @Parameters(paramLabel = "KEY", arity = "1..*", description = "Reference and version, such as IMRF22-0007:1.")
    private List<String> keys;

    private final String what;
    private final String done;
    private final String refused;

    /**
     * @param what in the audit trail
     * @param done what is printed behind the key of a request with which it was done
     * @param refused and of one with which it could not be
     */
    NamedRequests(String what, String done, String refused) {
        this.what = what;
        this.done = done;
        this.refused = refused;
    }

    /** @return false if it cannot be done with this request */
    abstract boolean act(Outbox outbox, String key, String person);

    @Override
    public final Integer call() throws SettingsException {
        int exit = 0;
        try (OpenStore open = OpenStore.of(options.settings())) {
            Outbox outbox = open.store().outbox();
            for (String typed : keys) {
                String key = TicketKey.of(typed);
                if (act(outbox, key, who.name())) {
                    String reference = outbox.find(outbox.idOf(key).orElseThrow())
                            .orElseThrow()
                            .reference();
                    open.store().audit().append(who.name(), what, reference, null, TicketKey.shown(key));
                    spec.commandLine().getOut().println(typed + done);
                } else {
                    spec.commandLine()
                            .getErr()
                            .println(spec.qualifiedName().replaceFirst("^\\S+ ", "") + ": " + typed + refused);
                    exit = 1;
                }
            }
        }
        return exit;
    }
}
