package org.rcm.intake.steps;

import java.util.List;
import org.rcm.intake.decision.ReadMail;

/**
 * What was read of an entry of the work queue.
 *
 * @param mails to be decided
 * @param unread ids of those that were not begun, because the hub was told to stop
 */
public record ReadPage(List<ReadMail> mails, List<Long> unread) {
    public ReadPage {
        mails = List.copyOf(mails);
        unread = List.copyOf(unread);
    }
}
