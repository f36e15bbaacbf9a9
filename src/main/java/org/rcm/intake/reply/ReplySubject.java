package org.rcm.intake.reply;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.rcm.intake.reply.content.Answer;
import org.rcm.intake.reply.content.AnswerRequest;
import org.rcm.intake.reply.content.OneLine;
import org.rcm.intake.reply.content.PersonAnswer;
import org.rcm.intake.reply.content.PersonOutcome;

/** The subject of an answer: that of the mail, for it keeps the thread together, with the references. */
final class ReplySubject {
    private static final int LONGEST = 150;
    private static final int MOST_REFERENCES = 3;
    private static final Pattern REPLY_MARKS =
            Pattern.compile("(?i)^\\s*((re|rv|sv|aw|antw|resp|ref|fwd?|enc|wg|rif|odp)\\s*(\\[\\d+])?\\s*[:：]\\s*)+");

    private ReplySubject() {}

    static String of(AnswerRequest request, Answer answer, Words words) {
        String original = request.occasion().answersMail() ? original(request) : null;
        StringBuilder subject =
                new StringBuilder(original == null ? OneLine.of(words.subject(), LONGEST) : "Re: " + original);
        for (String reference : references(answer)) {
            if (subject.indexOf(reference) < 0) {
                subject.append(" [").append(reference).append(']');
            }
        }
        return subject.toString();
    }

    /** Without anything that must not be told; null if nothing is left. */
    private static String original(AnswerRequest request) {
        String line = OneLine.quotable(request.mail().subject(), LONGEST, null);
        for (PersonOutcome person : request.people()) {
            line = OneLine.quotable(line, LONGEST, person.after().passport());
        }
        if (line == null) {
            return null;
        }
        String bare = REPLY_MARKS.matcher(line).replaceFirst("");
        return bare.isBlank() ? null : bare;
    }

    /** None where there are too many: the thread and the text still carry them. */
    private static List<String> references(Answer answer) {
        List<String> references = answer.people().stream()
                .map(PersonAnswer::reference)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return references.size() <= MOST_REFERENCES ? references : List.of();
    }
}
