package org.rcm.intake.decision;

import java.util.Set;
import java.util.function.Predicate;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.PersonName;
import org.rcm.intake.registration.Registration;

/**
 * Of whom a mail that registers others says in passing that he does not come: mostly nobody of ours. Whoever is on record
 * is for a person, and his ticket waits for that.
 */
final class Absentees {
    private final FindRegistration find;

    Absentees(FindRegistration find) {
        this.find = find;
    }

    /** To be called when the mail's own people are decided. */
    void decide(Work work, Course course) {
        if (work.reading().absent().isEmpty()) {
            return;
        }
        Circle circle = find.circle(work);
        Predicate<Registration> stillToCome =
                found -> !found.state().isOver() && !course.references().contains(found.reference());
        for (PersonName name : work.reading().absent()) {
            Match match = find.of(Claimant.named(name, Set.of()), circle, stillToCome);
            Match called = match instanceof Match.Nobody ? find.byPartOfName(name, circle, stillToCome) : match;
            if (called instanceof Match.Found found) {
                course.misses(found.kept().registration().reference());
            } else if (called instanceof Match.Unclear) {
                course.find(Finding.review(
                        FindingCode.QUESTION_FOR_STAFF,
                        "says of somebody that he does not come, and several on record have that name"));
            }
        }
    }
}
