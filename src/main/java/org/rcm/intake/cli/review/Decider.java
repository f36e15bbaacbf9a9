package org.rcm.intake.cli.review;

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

    String who() {
        return who;
    }

    String why() {
        return why;
    }
}
