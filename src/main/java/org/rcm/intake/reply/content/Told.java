package org.rcm.intake.reply.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.PassportCopy;
import org.rcm.intake.registration.Severity;

/** Which findings become reasons that a delegate reads, each once and in its gravest form. */
final class Told {
    /** What is of no use to the delegate as long as nobody need act on it. */
    private static final Set<FindingCode> NOT_AS_INFO = EnumSet.of(
            FindingCode.DUPLICATE,
            FindingCode.MACHINE_WRITTEN,
            FindingCode.RECEIPT_TIME_UNPROVEN,
            FindingCode.SENDER_UNVERIFIED,
            FindingCode.NOTHING_UNDERSTOOD,
            FindingCode.NAME_MISSING,
            FindingCode.INSTITUTION_MISSING,
            FindingCode.EMAIL_MISSING,
            FindingCode.PASSPORT_MISSING,
            FindingCode.PASSPORT_SEVERAL,
            FindingCode.NAME_DIFFERS,
            FindingCode.NAME_SHORTENED,
            FindingCode.NAME_IN_OTHER_ORDER,
            FindingCode.VALUES_DIFFER,
            FindingCode.DELEGATION_UNKNOWN,
            FindingCode.DELEGATION_DIFFERS,
            FindingCode.NATIONALITY_DIFFERS,
            FindingCode.SAME_PERSON_ELSEWHERE,
            FindingCode.TICKET_ISSUED,
            FindingCode.REPLACED_AFTER_DEADLINE,
            FindingCode.DECIDED_BY_PERSON);

    /** What the event's rules say and no delegate can change. */
    private static final Set<FindingCode> RULES = EnumSet.of(
            FindingCode.AFTER_DEADLINE,
            FindingCode.EVENT_NOT_OPEN,
            FindingCode.DELEGATION_NOT_INVITED,
            FindingCode.OVER_MAXIMUM,
            FindingCode.NOT_FUNDED,
            FindingCode.TICKET_SEATS_TAKEN,
            FindingCode.COURTESY_SEATS_TAKEN,
            FindingCode.ACCEPTANCE_PENDING);

    /** Said by the topic itself. */
    private static final Set<FindingCode> SAID_BY_TOPIC = EnumSet.of(
            FindingCode.WITHDRAWN,
            FindingCode.REPLACED,
            FindingCode.PROMOTED,
            FindingCode.TICKET_QUESTION_ANSWERED,
            FindingCode.QUESTION_FOR_STAFF,
            FindingCode.NOTHING_UNDERSTOOD);

    private final UnaryOperator<String> rules;

    /** @param rules from a rule's key to its words, or to null */
    Told(UnaryOperator<String> rules) {
        this.rules = rules;
    }

    /** What is told about a mail as a whole; also that it asks something besides. */
    List<Reason> ofMail(List<Finding> findings) {
        return gravest(findings.stream()).stream()
                .filter(reason ->
                        reason.code() == FindingCode.QUESTION_FOR_STAFF || !SAID_BY_TOPIC.contains(reason.code()))
                .filter(reason -> reason.severity() != Severity.INFO || !NOT_AS_INFO.contains(reason.code()))
                .toList();
    }

    /** Every code once for each rule, in the order found, with its gravest severity. */
    List<Reason> gravest(Stream<Finding> findings) {
        Map<List<Object>, Reason> reasons = new LinkedHashMap<>();
        findings.forEach(finding -> reasons.merge(
                Arrays.asList(finding.code(), finding.rule()),
                new Reason(
                        finding.code(),
                        finding.severity(),
                        finding.rule(),
                        says(finding.rule()),
                        CopyFaults.told(PassportCopy.reasonsIn(finding.detail()))),
                Told::graver));
        return new ArrayList<>(reasons.values());
    }

    private static Reason graver(Reason known, Reason next) {
        Reason graver = next.severity().compareTo(known.severity()) > 0 ? next : known;
        return new Reason(
                graver.code(), graver.severity(), graver.rule(), graver.says(), because(List.of(known, next)));
    }

    /** What was wrong with any of the copies that the reasons are about. */
    static List<String> because(List<Reason> reasons) {
        return CopyFaults.told(
                reasons.stream().flatMap(reason -> reason.because().stream()).toList());
    }

    private String says(String rule) {
        return rule == null ? null : rules.apply(rule);
    }

    /** What the delegate can mend. */
    static List<Reason> asks(List<Reason> reasons, Set<FindingCode> said) {
        return of(reasons, said, reason -> reason.severity() == Severity.ASK && !isRule(reason));
    }

    /** What a person looks at. */
    static List<Reason> reviews(List<Reason> reasons, Set<FindingCode> said) {
        return of(reasons, said, reason -> reason.severity() == Severity.REVIEW);
    }

    /** What is good to know: also a rule that nobody can mend, however it is meant. */
    static List<Reason> notes(List<Reason> reasons, Set<FindingCode> said) {
        return of(
                reasons,
                said,
                reason -> reason.severity() == Severity.INFO
                        ? !NOT_AS_INFO.contains(reason.code())
                        : reason.severity() == Severity.ASK && isRule(reason));
    }

    private static boolean isRule(Reason reason) {
        return RULES.contains(reason.code());
    }

    private static List<Reason> of(List<Reason> reasons, Set<FindingCode> said, Predicate<Reason> wanted) {
        return reasons.stream()
                .filter(reason -> !said.contains(reason.code()) && !SAID_BY_TOPIC.contains(reason.code()))
                .filter(wanted)
                .toList();
    }
}
