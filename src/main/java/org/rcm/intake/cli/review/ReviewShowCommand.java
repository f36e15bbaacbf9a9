package org.rcm.intake.cli.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review show ID}. */
@Command(
        name = "show",
        description =
                "Shows one case: what was said where, every reason, its tickets, and what each choice would cause.",
        mixinStandardHelpOptions = true)
final class ReviewShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Parameters(
            paramLabel = "ID",
            description = "A reference, a mail (m12) or a ticket case (t3), as review list shows it.")
    private String id;

    @Option(
            names = {"--files", "--mails"},
            paramLabel = "DIR",
            description = {
                "Also writes its mails (.eml), its passport copies, and the data pages cut out of them (-crop-1.png) there,",
                "to be looked at, readable by you alone.",
                "Remove them when you have decided."
            })
    private Path files;

    @Override
    public Integer call() throws SettingsException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        CaseId wanted = CaseId.parse(id);
        int columns =
                Terminal.ofTerminal(spec.commandLine().getColorScheme().ansi()).columns();
        try (OpenDesk desk = new OpenDesk(options.configuration(Map.of(), Purpose.INGEST))) {
            Look look = new Look(desk.store());
            String shown = look.at(wanted);
            new CaseSheet(desk, columns).of(wanted).forEach(out::println);
            look.remember(wanted, shown);
            if (files != null) {
                PrintWriter err = spec.commandLine().getErr();
                new CaseDocuments(desk, files).write(wanted).forEach(file -> err.println("written: " + file));
                err.println(
                        "They hold personal data in the clear, readable by you alone. Remove them when you have decided: rm -r "
                                + files);
            }
        }
        return 0;
    }
}
