package org.rcm.intake.cli.backup;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.rcm.intake.store.copy.About;

/** Tells an operator what a restore cannot do; ADR 16 says why each. */
final class NextSteps {
    private final PrintWriter out;
    private final About about;
    private final Set<String> movedTo;
    private int number;

    /** @param movedTo folders into which mails are moved */
    NextSteps(PrintWriter out, About about, Set<String> movedTo) {
        this.out = out;
        this.about = about;
        this.movedTo = movedTo;
    }

    /**
     * @param moved no hub has run since the backup
     * @param pending ticket requests that are to be sent
     * @param gone keys of requests that waited and can not be sent again
     */
    void tell(boolean moved, long pending, List<String> gone) {
        out.println("Next:");
        if (!moved) {
            sinceTheBackup(pending);
        }
        if (!about.waiting().known()) {
            step("nobody could look which ticket requests waited on the queue. Ask staff which they never got:"
                    + " tickets again KEY sends one again.");
        }
        if (!gone.isEmpty()) {
            step("these waited on the queue and are about erased persons; tell staff: " + String.join(" ", gone));
        }
        step("check, then run. An embedded broker is a new one: staff find its password in DATA/ticketing.password.");
    }

    private void sinceTheBackup(long pending) {
        step("ticket requests are held, " + pending + " now and more as mails are decided again: run, wait until status"
                + " shows no undecided mail, compare tickets list with what staff have, then tickets release.");
        step("ask ticketing staff to send again what they answered after " + about.madeAt() + ".");
        step(
                "mails that came later are read from the mailbox again and answered again, with the same Message-ID where the"
                        + " answer is the same."
                        + (movedTo.isEmpty()
                                ? ""
                                : " Move what arrived since then back from the folder " + movedTo
                                        + ", or it is not read."));
        step("what persons decided, and who was erased, after that is not in the backup: do it again.");
    }

    private void step(String words) {
        out.println("  " + ++number + ". " + words);
    }
}
