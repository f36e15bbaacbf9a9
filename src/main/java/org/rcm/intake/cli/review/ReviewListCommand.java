package org.rcm.intake.cli.review;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.Terminal;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.wiring.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code review list}. */
@Command(name = "list", description = "Lists what waits for a person, a line each.", mixinStandardHelpOptions = true)
final class ReviewListCommand implements Callable<Integer> {
    private static final String LINE = "%-12s %-17s %-30s %s";

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Option(names = "--json", description = "As JSON, one line each, for programs.")
    private boolean json;

    @Override
    public Integer call() throws SettingsException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenDesk desk = new OpenDesk(options.configuration(Map.of(), Purpose.INGEST))) {
            List<WaitingCase> cases = WaitingCase.all(desk.store());
            if (json) {
                cases.forEach(waiting -> out.println(json(waiting)));
            } else if (cases.isEmpty()) {
                out.println("Nothing waits for a person.");
            } else {
                out.println(String.format(Locale.ROOT, LINE, "ID", "SINCE", "WHO", "WHY"));
                cases.forEach(waiting -> out.println(line(waiting)));
            }
        }
        return 0;
    }

    private static String line(WaitingCase waiting) {
        return String.format(
                Locale.ROOT,
                LINE,
                waiting.id(),
                waiting.since().toString().substring(0, 16).replace('T', ' ') + "Z",
                Terminal.cut(waiting.who(), 30),
                String.join(" ", waiting.reasons())
                        + (waiting.pauses().isEmpty()
                                ? ""
                                : "; pauses the ticket of " + String.join(", ", waiting.pauses())));
    }

    private static ObjectNode json(WaitingCase waiting) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", waiting.id().toString())
                .put("since", waiting.since().toString())
                .put("who", waiting.who());
        waiting.reasons().forEach(json.putArray("reasons")::add);
        waiting.pauses().forEach(json.putArray("pauses")::add);
        return json;
    }
}
