package org.rcm.intake.cli.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.Store;
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
        description = "Shows one case: who, what was read, every reason, and its mails.",
        mixinStandardHelpOptions = true)
final class ReviewShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "ID", description = "A reference or a mail, as review list shows it.")
    private String id;

    @Option(
            names = "--mails",
            paramLabel = "DIR",
            description = "Also writes its mails there as .eml files, to look at the documents.")
    private Path mails;

    @Override
    public Integer call() throws SettingsException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        CaseId wanted = CaseId.parse(id);
        try (OpenDesk desk = new OpenDesk(options.configuration(Map.of(), Purpose.INGEST))) {
            new CaseSheet(desk.store()).of(wanted).forEach(out::println);
            if (mails != null) {
                write(desk.store(), wanted);
            }
        }
        return 0;
    }

    private void write(Store store, CaseId wanted) throws IOException {
        List<Long> ids = new ArrayList<>();
        store.mails().forEach(mail -> {
            if (wanted.toString().equals("m" + mail.id())
                    || mail.registrations().contains(wanted.toString())) {
                ids.add(mail.id());
            }
        });
        Files.createDirectories(mails);
        for (long mail : ids) {
            Path file = mails.resolve("m" + mail + ".eml");
            Files.write(file, store.mails().raw(mail));
            spec.commandLine().getErr().println("written: " + file);
        }
    }
}
