package org.rcm.intake.cli.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.OpenStore;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Audit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code audit verify}. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Follows the chain of the trail and tells the first line that was changed, deleted, inserted or moved, and a cut end.",
            "It prints the head; keep it elsewhere: with --head even a trail put back as it was on an earlier day is seen."
        },
        footer = {"", "Exits 1 if the trail is not as it was written."})
final class AuditVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Option(names = "--head", paramLabel = "ID:LINK", description = "A head that was printed before.")
    private String head;

    @Option(names = "--json", description = "As one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws SettingsException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenStore open = OpenStore.of(options.settings())) {
            Audit.Verdict verdict = open.store().audit().verify();
            boolean remembered = head == null || isThere(open.store().audit());
            boolean whole = verdict.intact() && remembered;
            if (json) {
                ObjectNode line = JsonNodeFactory.instance.objectNode();
                out.println(line.put("intact", whole)
                        .put("lines", verdict.lines())
                        .put("broken", verdict.broken())
                        .put("head", verdict.head()));
            } else if (!verdict.intact()) {
                out.println("BROKEN at line " + verdict.broken() + " of " + verdict.lines()
                        + ": that line is not as it was written, or is missing. Compare with a backup.");
            } else if (!remembered) {
                out.println(
                        "BROKEN: the head that was given is not in the trail: it was put back to an earlier state.");
            } else {
                out.println("Whole: " + verdict.lines() + " lines. Head: " + verdict.head());
            }
            return whole ? 0 : 1;
        }
    }

    private boolean isThere(Audit audit) {
        int colon = head.indexOf(':');
        if (colon < 1 || !head.substring(0, colon).matches("\\d{1,18}")) {
            throw new ParameterException(spec.commandLine(), "A head is written ID:LINK, as audit verify prints it.");
        }
        return audit.holds(Long.parseLong(head.substring(0, colon)), head.substring(colon + 1));
    }
}
