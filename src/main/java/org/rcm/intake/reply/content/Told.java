package org.rcm.intake.reply.content;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
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
            FindingCode.DECIDED_BY_PERSON);

    /** Said by the topic itself. */
    private static final Set<FindingCode> SAID_BY_TOPIC = EnumSet.of(
            FindingCode.ACCEPTED,
            FindingCode.WITHDRAWN,
            FindingCode.REPLACED,
            FindingCode.PROMOTED,
            FindingCode.QUESTION_FOR_STAFF,
            FindingCode.NOTHING_UNDERSTOOD);

    private final UnaryOperator<String> rules;

    /** @param rules from a rule's key to its words, or to null */
    Told(UnaryOperator<String> rules) {
        this.rules = rules;
    }

    /** What is told about a mail as a whole. */
    List<Reason> ofMail(List<Finding> findings) {
        return gravest(findings.stream()).stream()
                .filter(reason -> !SAID_BY_TOPIC.contains(reason.code()))
                .filter(reason -> reason.severity() != Severity.INFO || !NOT_AS_INFO.contains(reason.code()))
                .toList();
    }

    /** Every code once, in the order found, with its gravest severity. */
    List<Reason> gravest(Stream<Finding> findings) {
        Map<FindingCode, Reason> reasons = new LinkedHashMap<>();
        findings.forEach(finding -> reasons.merge(
                finding.code(),
                new Reason(finding.code(), finding.severity(), shown(finding.rule())),
                (known, next) -> next.severity().compareTo(known.severity()) > 0 ? next : known));
        return new ArrayList<>(reasons.values());
    }

    private String shown(String rule) {
        return rule == null ? null : rules.apply(rule);
    }

    /** The reasons of one severity that a person's part of the answer lists. */
    static List<Reason> of(List<Reason> reasons, Severity severity, Set<FindingCode> saidElsewhere) {
        return reasons.stream()
                .filter(reason -> reason.severity() == severity)
                .filter(reason -> !saidElsewhere.contains(reason.code()) && !SAID_BY_TOPIC.contains(reason.code()))
                .filter(reason -> severity != Severity.INFO || !NOT_AS_INFO.contains(reason.code()))
                .toList();
    }
}
