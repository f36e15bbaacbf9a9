package org.rcm.intake.cli.erase;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.Who;
import org.rcm.intake.cli.review.OpenDesk;
import org.rcm.intake.decision.Certificate;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.wiring.Configuration;
import org.rcm.intake.wiring.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code erase REFERENCE}. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Erases a person's data for ever: record, mails with attachments, answers and their copies, messages about tickets.",
            "Before the event is over the person's place goes to who waits for it. Prints the certificate."
        },
        footer = {
            "",
            "Exits 1 if a mail had to be kept because somebody else in it waits for a person, or if nothing was erased because",
            "a mail from the person's address is not decided yet and may be somebody else's."
        })
public final class EraseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Mixin
    private Who who;

    @Parameters(paramLabel = "REFERENCE", description = "Of the registration, such as IMRF22-0007.")
    private String reference;

    @Option(
            names = "--why",
            paramLabel = "REASON",
            defaultValue = "asked for",
            description = "Why, in words; nothing personal: it is kept for ever (default: ${DEFAULT-VALUE}).")
    private String why;

    @Option(names = "--json", description = "The certificate as one line of JSON.")
    private boolean json;

    @Override
    public Integer call() throws SettingsException, IOException {
        Configuration configuration = options.configuration(Map.of(), Purpose.INGEST);
        try (OpenDesk desk = new OpenDesk(configuration)) {
            Certificate certificate = desk.inTransaction(() -> desk.erasing().person(reference, who.name(), why));
            int copies = new Outgoing(configuration.settings().data())
                    .remove(certificate.what().answers());
            Sheets.refresh(configuration.settings(), desk, certificate);
            CertificateText text = new CertificateText(certificate, copies);
            if (json) {
                spec.commandLine().getOut().println(text.json());
            } else {
                text.lines().forEach(spec.commandLine().getOut()::println);
            }
            return certificate.isComplete() ? 0 : 1;
        }
    }
}
