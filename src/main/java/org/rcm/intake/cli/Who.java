package org.rcm.intake.cli;

import picocli.CommandLine.Option;

/** Who does it, for the audit trail. */
final class Who {
    @Option(
            names = "--who",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who does it, for the audit trail (default: ${DEFAULT-VALUE}).")
    private String who;

    String name() {
        return who;
    }
}
