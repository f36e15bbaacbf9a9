package org.rcm.intake.mailbox;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rcm.intake.registration.MailState;

/**
 * Into which folders of the mailbox mails are moved, each null for none. Where all go into one, they go as soon as they
 * are stored; else by their outcome, and what waits for a person stays where it arrived.
 *
 * @param done for mails that are done, and for those without a folder of their own
 * @param ignored for machines' mails and second copies
 * @param failed for mails that were given up after every attempt
 */
public record Filing(String done, String ignored, String failed) {
    static final Filing NONE = new Filing(null, null, null);

    /** True if where a mail goes is known only when it is settled. */
    boolean isByOutcome() {
        return ignored != null || failed != null;
    }

    /** Where a mail goes as soon as it is stored. */
    Optional<String> atOnce() {
        return isByOutcome() ? Optional.empty() : Optional.ofNullable(done);
    }

    /** Where a settled mail goes; empty if it stays. */
    Optional<String> of(MailState outcome) {
        return switch (outcome) {
            case DONE -> Optional.ofNullable(done);
            case IGNORED -> Optional.ofNullable(ignored).or(() -> Optional.ofNullable(done));
            case FAILED -> Optional.ofNullable(failed).or(() -> Optional.ofNullable(done));
            case RECEIVED, REVIEW -> Optional.empty();
        };
    }

    /** Every folder it names. */
    public Set<String> folders() {
        return Stream.of(done, ignored, failed).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
