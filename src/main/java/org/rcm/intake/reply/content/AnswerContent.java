package org.rcm.intake.reply.content;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rcm.intake.event.RuleKeys;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Item;
import org.rcm.intake.registration.MailKind;
import org.rcm.intake.registration.ReceiptProof;

/** Decides what one message says. Thread-safe. */
public final class AnswerContent {
    private final ReplyLanguage languages;
    private final Clock clock;

    /** @param clock by which a time has passed */
    public AnswerContent(ReplyLanguage languages, Clock clock) {
        this.languages = languages;
        this.clock = clock;
    }

    /** The content of the one message that an outcome causes. */
    public Answer of(AnswerRequest request) {
        String language = languages.of(request);
        EventFacts event =
                request.event() == null ? null : EventFactsReader.read(request.event(), language, clock.instant());
        List<Item> needs =
                request.event() == null ? Arrays.asList(Item.values()) : EventFactsReader.needs(request.event());
        boolean overdue = event != null && event.letterOverdue();
        Told reasons = new Told(rule -> request.event() == null || overdue && rule.equals(RuleKeys.LETTER)
                ? null
                : request.event().shown(rule, language).orElse(null));
        PersonContent people = new PersonContent(request, needs, reasons, language);
        List<PersonAnswer> told = request.people().stream().map(people::of).toList();
        Topic topic = topic(request, told);
        return new Answer(
                topic,
                request.occasion(),
                language,
                told,
                notes(reasons.ofMail(request.mailFindings()), told, topic),
                needs,
                event,
                request.mail().receivedAt(),
                request.mail().receiptProof() != ReceiptProof.SENDER,
                request.ticket(),
                event != null && request.besides().calendar(),
                PersonContent.masked(request.besides().writer()));
    }

    /** What is told of a person, or by the topic itself, is not told of the mail again. */
    private static List<Reason> notes(List<Reason> ofMail, List<PersonAnswer> told, Topic topic) {
        Set<FindingCode> said =
                told.stream().flatMap(person -> person.codes().stream()).collect(Collectors.toSet());
        if (topic == Topic.EVENT_UNCLEAR) {
            said.add(FindingCode.EVENT_UNCLEAR);
        } else if (topic == Topic.NO_REGISTRATION) {
            said.add(FindingCode.NO_REGISTRATION_FOUND);
        } else if (topic == Topic.QUESTION || topic == Topic.QUESTION_ON_RECORD) {
            said.add(FindingCode.QUESTION_FOR_STAFF);
        }
        return ofMail.stream().filter(reason -> !said.contains(reason.code())).toList();
    }

    private static Topic topic(AnswerRequest request, List<PersonAnswer> told) {
        if (request.besides().standing()) {
            return isQuestion(request) ? Topic.QUESTION_ON_RECORD : Topic.MAIL_ON_RECORD;
        }
        if (isQuestion(request)) {
            return Topic.QUESTION;
        }
        if (told.size() == 1) {
            return told.get(0).topic();
        }
        return told.isEmpty() ? aboutNobody(request.mailFindings()) : Topic.SEVERAL;
    }

    private static boolean isQuestion(AnswerRequest request) {
        boolean asks = has(request.mailFindings(), FindingCode.QUESTION_FOR_STAFF);
        boolean nobodyElse =
                request.mail().kind() == MailKind.OTHER && request.people().isEmpty();
        return request.occasion().answersMail()
                && (request.mail().kind() == MailKind.QUESTION
                        || asks && (nobodyElse || request.besides().standing()));
    }

    private static Topic aboutNobody(List<Finding> findings) {
        if (has(findings, FindingCode.EVENT_UNCLEAR) || has(findings, FindingCode.EVENT_UNKNOWN)) {
            return Topic.EVENT_UNCLEAR;
        }
        if (has(findings, FindingCode.NO_REGISTRATION_FOUND)) {
            return Topic.NO_REGISTRATION;
        }
        return has(findings, FindingCode.QUESTION_FOR_STAFF) ? Topic.QUESTION : Topic.NOT_UNDERSTOOD;
    }

    private static boolean has(List<Finding> findings, FindingCode code) {
        return findings.stream().anyMatch(finding -> finding.code() == code);
    }
}
