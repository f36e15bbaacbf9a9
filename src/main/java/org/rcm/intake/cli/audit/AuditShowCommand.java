package org.rcm.intake.cli.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.cli.Terminal;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.AuditEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code audit show [REFERENCE]}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints the trail, of one registration or whole, oldest first.")
final class AuditShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Parameters(arity = "0..1", paramLabel = "REFERENCE", description = "Of a registration.")
    private String reference;

    @Option(names = "--json", description = "As JSON, one line each, for programs.")
    private boolean json;

    @Override
    public Integer call() throws SettingsException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenStore open = OpenStore.of(options.settings())) {
            if (reference == null) {
                open.store().audit().forEach(entry -> out.println(line(entry)));
            } else {
                open.store().audit().of(reference).forEach(entry -> out.println(line(entry)));
            }
        }
        return 0;
    }

    private String line(AuditEntry entry) {
        if (json) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            return line.put("id", entry.id())
                    .put("at", entry.at().toString())
                    .put("who", entry.who())
                    .put("what", entry.what())
                    .put("reference", entry.reference())
                    .put("mail", entry.mailId())
                    .put("why", entry.why())
                    .toString();
        }
        String about =
                Objects.requireNonNullElse(entry.reference(), entry.mailId() == null ? "" : "m" + entry.mailId());
        return Terminal.clean(entry.id() + "  " + entry.at() + "  " + entry.who() + "  " + entry.what() + "  " + about
                + "  " + Objects.requireNonNullElse(entry.why(), ""));
    }
}
