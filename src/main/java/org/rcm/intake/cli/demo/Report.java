package org.rcm.intake.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.rcm.intake.cli.Terminal;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;

/** Tells what came of the demo, within 100 columns. */
final class Report {
    private static final List<String> HEADINGS =
            List.of("who, when", "understood as", "decision and why", "ticket", "answer");
    private static final List<Integer> WIDTHS = List.of(16, 22, 28, 12, 14);

    private final PrintWriter out;
    private final Terminal terminal;

    Report(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void table(Outcome outcome) {
        out.println("Times are local in " + outcome.zone() + ".");
        new TextTable(terminal, HEADINGS, WIDTHS).lines(outcome.rows()).forEach(out::println);
    }

    /**
     * Where everything went, and how to look at it.
     *
     * @param running true if mail server and broker stay there to be looked at
     */
    void places(Settings settings, Demo demo, Outcome outcome, boolean running) throws IOException {
        Path data = settings.data().toAbsolutePath();
        Path kept = data.resolve("answers");
        int number = 0;
        for (ArrivedAnswer answer : outcome.answers()) {
            answer.keep(kept, ++number);
        }
        out.println();
        out.println(terminal.bold("Where it is"));
        place("database", data.resolve("db"), "look at it: status --data " + data);
        place("queue", data.resolve("broker"), outcome.tickets().size() + " messages wait on ticketing.requests");
        place(
                "",
                "",
                "login " + settings.get(Key.TICKETING_USERNAME) + ", its password in "
                        + data.resolve("ticketing.password"));
        place("answers", kept, number + " mails as the delegates got them");
        if (running) {
            place("", "", "the queue listens on " + settings.get(Key.BROKER_LISTEN) + " (JMS, AMQP 1.0, STOMP)");
            place("", "", "mailboxes: " + demo.imapUrl() + ", login a delegate's address, password " + Demo.PASSWORD);
        }
    }

    private void place(String what, Object where, String how) {
        out.printf("  %-10s%s%n", what, where.toString().isEmpty() ? how : where + "\n            " + how);
    }

    void oneAnswer(Outcome outcome) {
        outcome.answers().stream().findFirst().ifPresent(answer -> {
            out.println();
            out.println(terminal.bold("One answer in full (its plain text; the same is in it as HTML)"));
            out.println(answer.head());
            out.println(answer.text().replace("\r\n", "\n").strip());
        });
    }

    void oneTicket(Outcome outcome) throws IOException {
        if (!outcome.tickets().isEmpty()) {
            out.println();
            out.println(terminal.bold("One ticket request in full"));
            out.println(outcome.tickets().get(0).pretty());
        }
    }
}
