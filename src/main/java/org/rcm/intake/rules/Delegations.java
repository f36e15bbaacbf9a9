package org.rcm.intake.rules;

import java.util.List;
import java.util.Optional;
import org.rcm.intake.event.Countries;
import org.rcm.intake.event.Others;
import org.rcm.intake.event.RuleKeys;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.PassportCountry;
import org.rcm.intake.registration.Severity;

/** Whom a person represents, and whether they are invited. */
final class Delegations {

    static final Rule KNOWN = new Rule(
            "what the mail says, the institution, the sender's domain and the passport must name one delegation",
            subject -> DelegationChoice.of(subject).findings());
    static final Rule NATIONALITY =
            new Rule("who represents a country should have its passport", Delegations::nationality);
    static final Rule INVITED = new Rule("the delegation must be invited, or others be welcome", Delegations::invited);

    private Delegations() {}

    /** True if the event's rules refuse the delegation, and which delegation it is stands beyond doubt. */
    static boolean declined(Case subject, List<Finding> findings) {
        boolean doubted = findings.stream()
                .anyMatch(finding -> finding.severity() == Severity.REVIEW
                        && (finding.code() == FindingCode.DELEGATION_UNKNOWN
                                || finding.code() == FindingCode.DELEGATION_DIFFERS));
        return !doubted
                && !subject.waived().contains(FindingCode.DELEGATION_NOT_INVITED)
                && othersFor(subject).filter(Others.NOT_INVITED::equals).isPresent();
    }

    private static List<Finding> nationality(Case subject) {
        Passport passport = subject.registration().passport();
        String delegation = DelegationChoice.of(subject).code();
        if (passport == null
                || passport.nationality() == null
                || !Countries.isAlpha3(delegation)
                || delegation.equals(PassportCountry.alpha3(passport.nationality()))) {
            return List.of();
        }
        return List.of(Finding.review(
                        FindingCode.NATIONALITY_DIFFERS,
                        "the passport's nationality is not the delegation, " + delegation)
                .by(RuleKeys.DELEGATIONS));
    }

    private static List<Finding> invited(Case subject) {
        String code = DelegationChoice.of(subject).code();
        return othersFor(subject)
                .map(others -> switch (others) {
                    case NOT_INVITED ->
                        Finding.info(
                                FindingCode.DELEGATION_NOT_INVITED, code + " is in no group, and others may not come");
                    case ORGANISATIONS ->
                        Countries.isAlpha3(code)
                                ? Finding.review(
                                        FindingCode.DELEGATION_NOT_INVITED,
                                        code + " is a government that is in no group")
                                : null;
                    case ANYBODY -> null;
                })
                .map(finding -> finding.by(RuleKeys.DELEGATIONS))
                .stream()
                .toList();
    }

    private static Optional<Others> othersFor(Case subject) {
        return Optional.ofNullable(DelegationChoice.of(subject).code())
                .flatMap(code -> subject.event().othersFor(code));
    }
}
