package org.rcm.intake.decision;

import java.util.Optional;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.store.Kept;

/** Finds whom a mail means who must be on record already; whoever is not, or not clearly, is a question for a person. */
final class FindOnRecord {
    private final FindRegistration find;
    private final Waiting waiting;

    FindOnRecord(FindRegistration find, Waiting waiting) {
        this.find = find;
        this.waiting = waiting;
    }

    /** Those who are still to come go first, so that an old registration of the same person is not meant. */
    Optional<Kept> of(Claimant claimant, Work work, Course course) {
        Circle circle = find.circle(work);
        Match match = find.of(claimant, circle, found -> !found.state().isOver());
        if (match instanceof Match.Nobody) {
            match = find.of(claimant, circle, found -> found.state().isOver());
        }
        if (match instanceof Match.Nobody && !claimant.name().isEmpty()) {
            match = find.byPartOfName(
                    claimant.name(), circle, found -> !found.state().isOver());
        }
        if (match instanceof Match.Found found) {
            return Optional.of(found.kept());
        }
        if (match instanceof Match.Nobody) {
            waiting.keep(work, claimant.names());
        }
        course.find(
                match instanceof Match.Unclear unclear
                        ? unclear.why()
                        : Finding.review(FindingCode.NO_REGISTRATION_FOUND, "speaks of somebody who is not on record"));
        return Optional.empty();
    }
}
