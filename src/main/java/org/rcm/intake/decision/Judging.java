package org.rcm.intake.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.rules.Case;
import org.rcm.intake.rules.Judgement;
import org.rcm.intake.rules.Rules;

/** Applies the rules, with or without a person's word. */
final class Judging {
    private Judging() {}

    /** What the rules say; doubts that a person has settled before stay settled. */
    static Judgement of(Case subject) {
        return Rules.judge(subject.waived(Doubts.waived(subject.registration())));
    }

    /**
     * What the rules say if a person stands for everything they doubt, except for what is given.
     *
     * @param besides what the person waives that is no doubt, such as the deadline
     * @param never doubts that stay
     */
    static Judgement approved(Case subject, Set<FindingCode> besides, Set<FindingCode> never) {
        Set<FindingCode> waived = EnumSet.noneOf(FindingCode.class);
        waived.addAll(Doubts.waived(subject.registration()));
        waived.addAll(besides);
        waived.addAll(Doubts.open(Rules.judge(subject.waived(waived)).findings()));
        waived.removeAll(never);
        List<Finding> carried = Doubts.joined(subject.carried(), List.of(Doubts.approval(waived)));
        return Rules.judge(subject.waived(waived).carried(carried));
    }
}
