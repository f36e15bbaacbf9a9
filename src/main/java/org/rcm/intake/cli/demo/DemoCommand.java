package org.rcm.intake.cli.demo;

import jakarta.jms.JMSException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.rcm.intake.cli.CommonOptions;
import org.rcm.intake.cli.Terminal;
import org.rcm.intake.settings.Key;
import org.rcm.intake.settings.Settings;
import org.rcm.intake.settings.SettingsException;
import org.rcm.intake.wiring.Configuration;
import org.rcm.intake.wiring.Purpose;
import org.rcm.intake.wiring.StartException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demo}. */
@Command(
        name = "demo",
        description = {
            "Shows the main job on embedded parts: a mail server, a database and a broker of its own.",
            "Invented delegates write in, the hub decides and answers; then a table of what came of it.",
            "Without --data everything stays in a temporary folder, which is named at the end."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 everything was done, 1 something failed or took too long."})
public final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions options;

    @Option(names = "--stay", description = "Leaves everything running, for you to mail it; ends with Ctrl-C.")
    private boolean stay;

    @Override
    public Integer call()
            throws SettingsException, IOException, MessagingException, JMSException, StartException,
                    InterruptedException {
        Path data = data();
        String secretariat = options.settings().list(Key.MAILBOX_ADDRESSES).get(0);
        try (Demo demo = new Demo(secretariat)) {
            Configuration configuration = options.configuration(demo.settings(data), Purpose.RUN);
            tell("Delegates write to %s …", secretariat);
            int mails = demo.write();
            tell("%d mails lie in its mailbox at %s; the hub starts …", mails, demo.imapUrl());
            demo.start(configuration);
            tell("The hub fetches, reads, decides, answers …");
            boolean done = demo.work(mails);
            Outcome outcome = report(demo, configuration.settings());
            if (outcome.failures() > 0) {
                tell("%d of them failed; why: failures list --data %s", outcome.failures(), data);
                return 1;
            }
            if (!done) {
                tell("Not everything was done in time; see above, and status --data %s", data);
                return 1;
            }
            if (stay) {
                stay(demo, secretariat);
            }
        }
        return 0;
    }

    /** A folder of its own: the demo's events must not meet those of an earlier one. */
    private Path data() throws IOException {
        if (options.data() == null) {
            return Files.createTempDirectory("intake-demo-");
        }
        if (Files.exists(options.data().resolve("db"))) {
            throw new ParameterException(
                    spec.commandLine(), options.data() + " holds a database already: name another folder.");
        }
        return options.data();
    }

    private Outcome report(Demo demo, Settings settings) throws IOException, MessagingException, JMSException {
        PrintWriter out = spec.commandLine().getOut();
        Report report = new Report(
                out, Terminal.ofTerminal(spec.commandLine().getColorScheme().ansi()));
        Outcome outcome = demo.outcome();
        report.table(outcome);
        report.oneAnswer(outcome);
        report.oneTicket(outcome);
        report.places(settings, demo, outcome, stay);
        out.flush();
        return outcome;
    }

    private void stay(Demo demo, String secretariat) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println("Running until Ctrl-C. Mail " + secretariat + " through " + demo.smtpUrl()
                + " (no login) as anybody, and read the answer at");
        out.println(
                demo.imapUrl() + " with your address as login and as password. A mail counts when it arrives: today,");
        out.println("which for the event of 2022 is late; APPEND it over IMAP to choose another date (login "
                + secretariat + ", password " + Demo.PASSWORD + ").");
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            demo.close();
            stopped.countDown();
        }));
        stopped.await();
    }

    private void tell(String words, Object... values) {
        spec.commandLine().getErr().printf(words + "%n", values);
    }
}
