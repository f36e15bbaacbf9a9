package org.rcm.intake.cli;

import picocli.CommandLine.Option;

/** Who does it, for the audit trail. */
public final class Who {
    @Option(
            names = "--who",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who does it, for the audit trail (default: ${DEFAULT-VALUE}).")
    private String who;

    /** As typed, or the login. */
    public String name() {
        return who;
    }
}
