package org.rcm.intake.cli.erase;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.Who;
import org.rcm.intake.cli.review.OpenDesk;
import org.rcm.intake.decision.Certificate;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.store.StoredResponse;
import org.rcm.intake.wiring.Configuration;
import org.rcm.intake.wiring.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code purge}. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = {
            "Erases everybody whose event's last day of retention has passed, and what mails and messages of",
            "ticketing staff of that time belong to nobody.",
            "Interrupted, it goes on where it was when it is called again."
        })
public final class PurgeCommand implements Callable<Integer> {
    private static final String WHY = "past retention";
    private static final int MAILS_AT_ONCE = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Mixin
    private Who who;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As if it were this day, YYYY-MM-DD (default: today, UTC).")
    private LocalDate asOf;

    @Option(names = "--dry-run", description = "Tells what would be erased, and erases nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "A certificate a line, as JSON.")
    private boolean json;

    private Configuration configuration;
    private int persons;
    private int mails;
    private int kept;
    private int heard;

    @Override
    public Integer call() throws SettingsException, IOException {
        LocalDate day = asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
        configuration = options.configuration(Map.of(), Purpose.INGEST);
        Outgoing outgoing = new Outgoing(configuration.settings().data());
        PrintWriter out = spec.commandLine().getOut();
        try (OpenDesk desk = new OpenDesk(configuration)) {
            List<String> references = desk.erasing().pastRetention(day);
            List<Long> nobodys = desk.erasing().mailsPastRetention(day);
            List<StoredResponse> responses = desk.erasing().responsesPastRetention(day);
            if (dryRun) {
                references.forEach(out::println);
                out.println(references.size() + " persons and " + nobodys.size()
                        + " mails of nobody's registration would be erased, and " + responses.size()
                        + " messages of ticketing staff besides.");
                return 0;
            }
            for (String reference : references) {
                erase(desk, outgoing, () -> desk.erasing().pastRetention(reference, who.name(), WHY));
                persons++;
            }
            for (int from = 0; from < nobodys.size(); from += MAILS_AT_ONCE) {
                List<Long> some = nobodys.subList(from, Math.min(nobodys.size(), from + MAILS_AT_ONCE));
                erase(desk, outgoing, () -> desk.erasing().mails(some, who.name(), WHY));
            }
            if (!responses.isEmpty()) {
                erase(desk, outgoing, () -> desk.erasing().responses(responses, who.name(), WHY));
            }
        }
        if (!json) {
            out.println(persons + " persons and " + mails + " mails erased, " + kept + " mails kept, " + heard
                    + " messages of ticketing staff erased.");
        }
        return kept == 0 ? 0 : 1;
    }

    private void erase(OpenDesk desk, Outgoing outgoing, Supplier<Certificate> deed) throws IOException {
        Certificate certificate = desk.inTransaction(deed);
        int copies = outgoing.remove(certificate.what().answers());
        Sheets.refresh(configuration.settings(), desk, certificate);
        mails += certificate.what().mails().size();
        heard += certificate.what().responses();
        kept += certificate.what().kept().size();
        if (json) {
            spec.commandLine().getOut().println(new CertificateText(certificate, copies).json());
        }
    }
}
