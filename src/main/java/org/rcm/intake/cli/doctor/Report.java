package org.rcm.intake.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Headed sections of text; what cannot be collected says why in its place, and hinders nothing else. Not thread-safe. */
final class Report {
    private final Scrubber scrubber;
    private final StringBuilder text = new StringBuilder();

    Report(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    /** A section of what the hub itself has words for. */
    Report of(String heading, Callable<List<String>> lines) {
        return add(heading, lines, false);
    }

    /** A section of what others may have written into: scrubbed. */
    Report scrubbed(String heading, Callable<List<String>> lines) {
        return add(heading, lines, true);
    }

    private Report add(String heading, Callable<List<String>> lines, boolean scrub) {
        text.append("== ").append(heading).append('\n');
        List<String> all = new ArrayList<>();
        boolean failed = false;
        try {
            all.addAll(lines.call());
        } catch (Exception e) { // whatever it is, it belongs into the report
            all.add("not collected: " + e);
            failed = true;
        }
        for (String line : all) {
            text.append(scrub || failed ? scrubber.scrub(line) : line).append('\n');
        }
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
