package org.rcm.intake.reply;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.rcm.intake.reply.content.Answer;
import org.rcm.intake.reply.content.AnswerRequest;
import org.rcm.intake.reply.content.OneLine;
import org.rcm.intake.reply.content.PersonAnswer;

/** The subject of an answer: that of the mail, for it keeps the thread together, with the references. */
final class ReplySubject {
    private static final int LONGEST = 150;
    private static final int MOST_REFERENCES = 3;
    private static final Pattern REPLY_MARKS =
            Pattern.compile("(?i)^\\s*((re|rv|sv|aw|antw|resp|ref|fwd?|enc|wg|rif|odp)\\s*(\\[\\d+])?\\s*[:：]\\s*)+");

    private ReplySubject() {}

    static String of(AnswerRequest request, Answer answer, Words words) {
        String original =
                request.occasion().answersMail() ? original(request.mail().subject()) : null;
        StringBuilder subject =
                new StringBuilder(original == null ? OneLine.of(words.subject(), LONGEST) : "Re: " + original);
        for (String reference : references(answer)) {
            if (subject.indexOf(reference) < 0) {
                subject.append(" [").append(reference).append(']');
            }
        }
        return subject.toString();
    }

    private static String original(String subject) {
        String line = OneLine.withoutLink(subject, LONGEST);
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
