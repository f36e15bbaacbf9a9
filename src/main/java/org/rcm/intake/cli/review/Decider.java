package org.rcm.intake.cli.review;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Who decides, and why: both stand in the audit trail. */
final class Decider {
    @Option(
            names = "--who",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decides (default: ${DEFAULT-VALUE}).")
    private String who;

    @Option(
            names = "--why",
            paramLabel = "REASON",
            required = true,
            description = "Why, in words; nothing personal of the delegate: it is kept for ever.")
    private String why;

    /** What a decision promises is the hub's to send. */
    static void tellWhenItIsSent(CommandSpec spec) {
        spec.commandLine()
                .getErr()
                .println(
                        "Mails and messages to ticketing staff that follow from it go out while the hub runs, or when it runs next.");
    }

    String who() {
        return who;
    }

    String why() {
        return why;
    }
}
