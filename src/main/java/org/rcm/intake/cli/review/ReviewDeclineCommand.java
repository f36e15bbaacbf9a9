package org.rcm.intake.cli.review;

import java.util.Map;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.wiring.Purpose;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review decline ID}. */
@Command(
        name = "decline",
        description = {
            "Refuses a registration; its places go to those who wait.",
            "Of a mail: closes it, because it was dealt with by hand or nothing is to be done."
        },
        mixinStandardHelpOptions = true)
final class ReviewDeclineCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Mixin
    private Decider decider;

    @Parameters(
            paramLabel = "ID",
            description = "A reference, a mail (m12) or a ticket case (t3), as review list shows it.")
    private String id;

    @Override
    public Integer call() throws SettingsException {
        try (OpenDesk desk = new OpenDesk(options.configuration(Map.of(), Purpose.INGEST))) {
            CaseId wanted = CaseId.parse(id);
            String now = desk.inTransaction(() -> decline(desk, wanted));
            spec.commandLine().getOut().println(now);
            Decider.tellWhenItIsSent(spec);
        }
        return 0;
    }

    private String decline(OpenDesk desk, CaseId wanted) {
        new Look(desk.store()).check(wanted);
        if (wanted instanceof CaseId.OfMail mail) {
            desk.desk().mails().close(mail.id(), decider.who(), decider.why());
            return wanted + " is closed";
        }
        if (wanted instanceof CaseId.OfTicket ticket) {
            desk.desk().tickets().close(ticket.id(), decider.who(), decider.why());
            return wanted + " is closed";
        }
        var after = desk.desk().decline(wanted.toString(), decider.who(), decider.why());
        return wanted + " is " + after.state();
    }
}
