package org.rcm.intake.cli.review;

import java.util.Map;
import java.util.concurrent.Callable;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.decision.Desk;
import org.rcm.intake.decision.DeskException;
import org.rcm.intake.decision.ReadMail;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.wiring.Purpose;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review approve ID}. */
@Command(
        name = "approve",
        description = {
            "Lets a registration through in spite of its doubts; also one that is late or was declined.",
            "Of a mail: does what it asks, as if an address had written it that may.",
            "Of a ticket case: asks again, sends the change, or takes what staff said; review show says which."
        },
        mixinStandardHelpOptions = true)
final class ReviewApproveCommand implements Callable<Integer> {
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

    @Option(names = "--event", paramLabel = "EVENT", description = "For which event a mail is that names none.")
    private String event;

    @ArgGroup
    private TicketOption ticket;

    /** For somebody who says that he needs no ticket. */
    static final class TicketOption {
        @Option(names = "--with-ticket", description = "Requests the ticket though the mail says that none is needed.")
        private boolean with;

        @Option(names = "--without-ticket", description = "Requests no ticket: the person comes on line, or has one.")
        private boolean without;
    }

    private Desk.Ticket ticket() {
        if (ticket == null) {
            return Desk.Ticket.UNSAID;
        }
        return ticket.with ? Desk.Ticket.WITH : Desk.Ticket.WITHOUT;
    }

    @Override
    public Integer call() throws SettingsException {
        try (OpenDesk desk = new OpenDesk(options.configuration(Map.of(), Purpose.INGEST))) {
            CaseId wanted = CaseId.parse(id);
            String now = wanted instanceof CaseId.OfMail mail
                    ? letThrough(desk, mail)
                    : wanted instanceof CaseId.OfTicket ticket ? approve(desk, ticket) : approve(desk, wanted);
            spec.commandLine().getOut().println(now);
            Decider.tellWhenItIsSent(spec);
        }
        return 0;
    }

    private String approve(OpenDesk desk, CaseId wanted) {
        return desk.inTransaction(() -> {
            new Look(desk.store()).check(wanted);
            var after = desk.desk().approve(wanted.toString(), ticket(), decider.who(), decider.why());
            return wanted + " is " + after.state();
        });
    }

    private String approve(OpenDesk desk, CaseId.OfTicket wanted) {
        return desk.inTransaction(() -> {
            new Look(desk.store()).check(wanted);
            desk.desk().tickets().approve(wanted.id(), decider.who(), decider.why());
            return wanted + " is done and closed";
        });
    }

    private String letThrough(OpenDesk desk, CaseId.OfMail wanted) {
        var stored = desk.store()
                .mails()
                .find(wanted.id())
                .orElseThrow(() -> new DeskException("There is no mail " + wanted));
        ReadMail mail = desk.read(stored);
        return desk.inTransaction(() -> {
            new Look(desk.store()).check(wanted);
            var decision = desk.desk().mails().letThrough(mail, event, decider.who(), decider.why());
            return wanted + " is " + decision.state() + ", about "
                    + (decision.registrations().isEmpty()
                            ? "no registration"
                            : String.join(", ", decision.registrations()));
        });
    }
}
